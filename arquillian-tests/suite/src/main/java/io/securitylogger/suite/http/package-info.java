/**
 * HTTP byte by byte, so that two responses can be compared as the client saw them. Knows neither the servers nor the
 * applications; must not import the other packages of the suite.
 */
@NullMarked
package io.securitylogger.suite.http;

import org.jspecify.annotations.NullMarked;
