/** Backups of logs: files of JSON, packed, and the folder in which they are. */
@NullMarked
package io.securitylogger.batch.backup;

import org.jspecify.annotations.NullMarked;
