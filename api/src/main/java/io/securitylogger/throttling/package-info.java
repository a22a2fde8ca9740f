/**
 * How many requests are allowed: annotations for resource methods, and the beans by which an application brings rules, keys
 * and answers of its own. Knows nothing of the engine.
 */
@NullMarked
package io.securitylogger.throttling;

import org.jspecify.annotations.NullMarked;
