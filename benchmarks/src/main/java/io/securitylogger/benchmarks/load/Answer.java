package io.securitylogger.benchmarks.load;

/**
 * What a client saw of an answer.
 *
 * @param status its status
 * @param bodyBytes the size of its body
 */
public record Answer(int status, long bodyBytes) {}
