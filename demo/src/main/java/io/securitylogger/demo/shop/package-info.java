/**
 * The shop: an application like any other, which has Security Logger in its {@code WEB-INF/lib} and says a word to it
 * here and there. Imports nothing of the engine.
 */
@NullMarked
package io.securitylogger.demo.shop;

import org.jspecify.annotations.NullMarked;
