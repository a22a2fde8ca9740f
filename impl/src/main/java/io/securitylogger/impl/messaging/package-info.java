/**
 * Tasks as messages of Jakarta Messaging: sent in the transaction of who asks for them, received in one that lasts as long as the
 * task runs, so that the broker gives the message to somebody else when this process dies. Nothing here is touched unless
 * {@code security.task-transport} is {@code jms}: servers may have no messaging.
 */
@NullMarked
package io.securitylogger.impl.messaging;

import org.jspecify.annotations.NullMarked;
