/**
 * Proves the backends on a real server: SQL on three databases, the server log, transactions, failures, batches, start and
 * end, and the application's own persistence beside them. Each class deploys its own applications; what they hold in
 * common is in {@link io.securitylogger.suite.backends.Apps}.
 */
@NullMarked
package io.securitylogger.suite.backends;

import org.jspecify.annotations.NullMarked;
