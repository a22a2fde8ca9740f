/** How long logs are kept, and where the backups of those go that are not. */
@NullMarked
package io.securitylogger.impl.retention;

import org.jspecify.annotations.NullMarked;
