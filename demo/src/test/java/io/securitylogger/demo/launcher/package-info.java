@NullMarked
package io.securitylogger.demo.launcher;

import org.jspecify.annotations.NullMarked;
