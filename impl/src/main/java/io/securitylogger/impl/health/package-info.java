/**
 * What the server asks by MicroProfile Health, where it has it. A class is loaded only where the API that it needs is there;
 * none is a bean unless {@link io.securitylogger.impl.health.HealthChecks} says so.
 */
@NullMarked
package io.securitylogger.impl.health;

import org.jspecify.annotations.NullMarked;
