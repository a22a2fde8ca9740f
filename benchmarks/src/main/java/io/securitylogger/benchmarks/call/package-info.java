/**
 * What an outgoing call costs with its log, beside the bare call and Logbook's integration of the same client. Each client
 * with each kind of log is a process of its own, whose class path holds no more than an application with it would have:
 * clients find what logs their calls as they do in an application.
 */
@NullMarked
package io.securitylogger.benchmarks.call;

import org.jspecify.annotations.NullMarked;
