/** Questions to backends that nobody waits for long. */
@NullMarked
package io.securitylogger.impl.reading;

import org.jspecify.annotations.NullMarked;
