/**
 * Proves over HTTP what the application can say about its logs, how bodies are cleaned, and what each setting does.
 */
@NullMarked
package io.securitylogger.suite.behaviour;

import org.jspecify.annotations.NullMarked;
