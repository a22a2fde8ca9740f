/**
 * The headers {@code traceparent} and {@code tracestate} (W3C Trace Context, level 1): read from what comes, made for what
 * is sent. Pure; knows the API alone.
 */
@NullMarked
package io.securitylogger.impl.trace;

import org.jspecify.annotations.NullMarked;
