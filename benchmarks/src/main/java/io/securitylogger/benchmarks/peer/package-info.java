/** What a WAR with Logbook has besides the application: its JAX-RS filter, masking two properties, text dropped. */
@NullMarked
package io.securitylogger.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
