/** Calls that an application makes, by each kind of client, to a peer in the JVM of the test. */
@NullMarked
package io.securitylogger.suite.outgoing;

import org.jspecify.annotations.NullMarked;
