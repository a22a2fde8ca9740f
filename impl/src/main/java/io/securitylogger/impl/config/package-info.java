/**
 * Reads the properties {@code security.*} once, checks them all, and yields the records that the other packages define.
 * The only reader of MicroProfile Config.
 */
@NullMarked
package io.securitylogger.impl.config;

import org.jspecify.annotations.NullMarked;
