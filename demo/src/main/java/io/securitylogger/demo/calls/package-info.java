/**
 * The calls that the demo invites to: one list for the start page, the launcher and the test, so that what is printed is
 * what works. Imports nothing but Java.
 */
@NullMarked
package io.securitylogger.demo.calls;

import org.jspecify.annotations.NullMarked;
