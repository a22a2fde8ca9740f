/** The applications that call; runs with and without the bundle, so that it names no class of ours but annotations. */
@NullMarked
package io.securitylogger.suite.outgoing.app;

import org.jspecify.annotations.NullMarked;
