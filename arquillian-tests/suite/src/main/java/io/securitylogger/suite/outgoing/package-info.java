/**
 * Proves the logs of outgoing calls on a real server, against a peer in the JVM of the tests and between applications. What
 * the clients have in common is in {@link io.securitylogger.suite.peer.Peer} and
 * {@link io.securitylogger.suite.outgoing.CallLogs}.
 */
@NullMarked
package io.securitylogger.suite.outgoing;

import org.jspecify.annotations.NullMarked;
