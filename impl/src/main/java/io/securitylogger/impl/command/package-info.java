/**
 * The life of one command's log: begun, written again while it prints, ended once; and how commands are called by name.
 * Knows neither CDI nor requests: the beans and the threads are those of who calls.
 */
@NullMarked
package io.securitylogger.impl.command;

import org.jspecify.annotations.NullMarked;
