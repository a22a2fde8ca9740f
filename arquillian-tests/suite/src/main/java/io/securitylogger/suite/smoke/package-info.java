/**
 * Proves the harness itself: each server deploys, injects, keeps transactions and reaches its data sources.
 */
@NullMarked
package io.securitylogger.suite.smoke;

import org.jspecify.annotations.NullMarked;
