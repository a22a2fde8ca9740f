/**
 * Starts the shop on an unpacked WildFly and says what to try. Not part of the application; imports nothing but Java and
 * the list of calls.
 */
@NullMarked
package io.securitylogger.demo.launcher;

import org.jspecify.annotations.NullMarked;
