/**
 * A WildFly and a PostgreSQL of our own for each measurement: archives, processes, ports. Must not import what is
 * measured or how.
 */
@NullMarked
package io.securitylogger.benchmarks.server;

import org.jspecify.annotations.NullMarked;
