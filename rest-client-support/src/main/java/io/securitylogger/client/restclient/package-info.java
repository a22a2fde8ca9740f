/**
 * Has the calls of every MicroProfile REST Client logged, injected or built. Knows MicroProfile REST Client alone and hands
 * on to {@link io.securitylogger.client.jaxrs}.
 */
@NullMarked
package io.securitylogger.client.restclient;

import org.jspecify.annotations.NullMarked;
