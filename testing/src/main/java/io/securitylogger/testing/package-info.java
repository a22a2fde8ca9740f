/**
 * For tests of applications: {@link io.securitylogger.testing.CaptureSecurityLogs} and
 * {@link io.securitylogger.testing.CapturedLogs} hold what was logged meanwhile,
 * {@link io.securitylogger.testing.SecurityLogAssertions} says what it should be, and
 * {@link io.securitylogger.testing.InMemoryLogs} is a backend that keeps logs in memory.
 *
 * <p>Depends on the API, JUnit 5 and AssertJ, never on the engine. Backend authors find the tests that every backend passes in
 * {@code io.securitylogger.testing.contract}.
 */
@NullMarked
package io.securitylogger.testing;

import org.jspecify.annotations.NullMarked;
