/**
 * What is kept of bodies, headers, queries and texts: decoded, bounded while the bytes pass, secrets masked. Pure
 * functions and objects that know neither CDI nor JAX-RS nor the configuration: this package must import nothing but the
 * API, {@code java.*} and RE2/J, and no regular expression of {@code java.util.regex} may see a body, since its running
 * time has no bound.
 */
@NullMarked
package io.securitylogger.impl.cleaning;

import org.jspecify.annotations.NullMarked;
