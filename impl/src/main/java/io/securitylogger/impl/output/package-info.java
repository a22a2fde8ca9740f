/**
 * What work prints while it runs, as it is kept in its log: bounded, each line with its number and time. Pure: knows neither
 * logs nor threads; imports nothing of the engine.
 */
@NullMarked
package io.securitylogger.impl.output;

import org.jspecify.annotations.NullMarked;
