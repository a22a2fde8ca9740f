/**
 * From an event to its observers and writers: at once, or in batches by a thread of its own. A failure here is reported
 * and goes no further. Knows neither CDI nor HTTP nor any backend.
 */
@NullMarked
package io.securitylogger.impl.dispatch;

import org.jspecify.annotations.NullMarked;
