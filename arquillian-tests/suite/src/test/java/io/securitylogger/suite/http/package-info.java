/** Tests of the raw HTTP client against a socket that plays the server. */
@NullMarked
package io.securitylogger.suite.http;

import org.jspecify.annotations.NullMarked;
