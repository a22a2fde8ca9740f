package io.securitylogger.suite.kinds.app;

/** Neither read nor written without failing. */
public record Brittle(String text) {}
