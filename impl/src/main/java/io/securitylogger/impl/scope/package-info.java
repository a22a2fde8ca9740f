/**
 * Which log the calling thread is working for: a stack of scopes per thread, what they carry and what a child inherits.
 * Knows neither CDI nor HTTP.
 */
@NullMarked
package io.securitylogger.impl.scope;

import org.jspecify.annotations.NullMarked;
