package io.securitylogger.suite.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a server that is laid out in a directory is started.
 *
 * @param command the server's own script and its arguments; runs as long as the server
 * @param environment what is added to that of the tests
 * @param httpPort where it listens
 * @param log what it writes
 */
record Launch(List<String> command, Map<String, String> environment, int httpPort, Path log) {}
