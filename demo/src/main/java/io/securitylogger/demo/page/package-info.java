/**
 * The pages of the demo: what to try, the log, the history of an order. What they show was sent by anybody, so every
 * text passes {@link Html}, which knows no way around its escaping. Imports nothing of the engine.
 */
@NullMarked
package io.securitylogger.demo.page;

import org.jspecify.annotations.NullMarked;
