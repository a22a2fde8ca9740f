/**
 * The life of the log of work that prints, whatever kind of work it is: begun, written again while it prints, ended once; and
 * which of them the calling thread works for. Knows neither CDI nor requests.
 */
@NullMarked
package io.securitylogger.impl.work;

import org.jspecify.annotations.NullMarked;
