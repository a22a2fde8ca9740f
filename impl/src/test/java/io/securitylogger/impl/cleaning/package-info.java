@NullMarked
package io.securitylogger.impl.cleaning;

import org.jspecify.annotations.NullMarked;
