/**
 * Carries the scope of a thread to the threads of the server that work for it, by the interfaces that the servers ask:
 * those of Jakarta Concurrency and, where the server has them, MicroProfile Context Propagation and RESTEasy, none of which
 * is needed otherwise. Knows nothing but {@code scope}.
 */
@NullMarked
package io.securitylogger.impl.propagation;

import org.jspecify.annotations.NullMarked;
