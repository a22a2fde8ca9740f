/**
 * The administrator's resource: starts, shows, starts again and stops the jobs in this jar by HTTP, for servers whose own
 * tools cannot. A plain servlet, so that it stands beside the JAX-RS applications of the user and in none of them. It is there
 * only when {@code security.admin-resource-enabled} says so. Knows nothing of the engine.
 */
@NullMarked
package io.securitylogger.batch.admin;

import org.jspecify.annotations.NullMarked;
