/** Logs as documents: maps of JSON values under the documented names of the fields, and back. */
@NullMarked
package io.securitylogger.impl.document;

import org.jspecify.annotations.NullMarked;
