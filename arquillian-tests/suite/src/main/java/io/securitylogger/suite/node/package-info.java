/** A server beside the one under test: a process of its own, which a test may kill. */
@NullMarked
package io.securitylogger.suite.node;

import org.jspecify.annotations.NullMarked;
