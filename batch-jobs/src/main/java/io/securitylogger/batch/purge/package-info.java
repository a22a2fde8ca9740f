/** The job {@code purge-logs}: removes old logs, after a backup if one is wanted. */
@NullMarked
package io.securitylogger.batch.purge;

import org.jspecify.annotations.NullMarked;
