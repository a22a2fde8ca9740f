package io.securitylogger.suite.behaviour;

/** Named in logs by {@link PetRefs} alone. */
public record Pet(String name) {}
