/** The jobs that purge and restore under load: what they lose, how long they take, what they cost whoever logs meanwhile. */
@NullMarked
package io.securitylogger.benchmarks.purge;

import org.jspecify.annotations.NullMarked;
