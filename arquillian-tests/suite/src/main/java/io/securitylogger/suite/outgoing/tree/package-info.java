/** A shop that calls a partner in every way, and the partner, which calls itself; knows no server. */
@NullMarked
package io.securitylogger.suite.outgoing.tree;

import org.jspecify.annotations.NullMarked;
