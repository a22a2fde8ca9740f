/**
 * Wires the engine into CDI and the servlet container. Imported by nobody.
 */
@NullMarked
package io.securitylogger.impl.cdi;

import org.jspecify.annotations.NullMarked;
