/**
 * One log for each request, whatever happens to it: a table of kinds of request, each sent to the same application
 * without and with the bundle. The client must not be able to tell the two apart, and the log must tell what the client
 * saw.
 */
@NullMarked
package io.securitylogger.suite.kinds;

import org.jspecify.annotations.NullMarked;
