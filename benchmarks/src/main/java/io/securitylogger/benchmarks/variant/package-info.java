/** The ways to log the one application that are measured beside each other, each as a WAR. */
@NullMarked
package io.securitylogger.benchmarks.variant;

import org.jspecify.annotations.NullMarked;
