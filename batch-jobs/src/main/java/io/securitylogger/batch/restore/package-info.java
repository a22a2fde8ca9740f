/** The job {@code restore-logs}: writes the logs of backups again. */
@NullMarked
package io.securitylogger.batch.restore;

import org.jspecify.annotations.NullMarked;
