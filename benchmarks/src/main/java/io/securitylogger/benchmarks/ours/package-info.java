/** What a WAR with Security Logger has besides the application, to measure the engine without a backend. */
@NullMarked
package io.securitylogger.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
