/** Whether the log in the database agrees with what clients saw, request by request, after a load. */
@NullMarked
package io.securitylogger.benchmarks.agreement;

import org.jspecify.annotations.NullMarked;
