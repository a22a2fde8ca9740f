/**
 * The statistics of the writers as metrics of the server, where it has them. A class is loaded only where the API that it
 * needs is there; nothing here is a bean.
 */
@NullMarked
package io.securitylogger.impl.metrics;

import org.jspecify.annotations.NullMarked;
