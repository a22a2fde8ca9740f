/**
 * What the logs of requests in both directions have in common: how the parts of a request are cleaned, and how what a
 * scope knows becomes the fields of a log. Knows neither servlets nor clients.
 */
@NullMarked
package io.securitylogger.impl.recording;

import org.jspecify.annotations.NullMarked;
