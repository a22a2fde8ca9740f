/**
 * The life of one outgoing call's log, behind {@link io.securitylogger.spi.OutgoingCalls}: begun in the scope of the thread
 * that calls, ended exactly once on whatever thread. Knows no client: adapters are modules of their own, which see the API
 * alone. Imports neither CDI nor servlets.
 */
@NullMarked
package io.securitylogger.impl.outgoing;

import org.jspecify.annotations.NullMarked;
