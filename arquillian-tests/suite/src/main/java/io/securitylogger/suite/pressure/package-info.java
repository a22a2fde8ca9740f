/**
 * Tests under pressure: bodies larger than the heap, hostile input, many clients, a database that is gone, applications that
 * come and go under load, clients that do not read or write. The applications are in
 * {@link io.securitylogger.suite.pressure.app}; sizes are system properties that begin with {@code pressure.}. Must not
 * import the packages of other tests.
 */
@NullMarked
package io.securitylogger.suite.pressure;

import org.jspecify.annotations.NullMarked;
