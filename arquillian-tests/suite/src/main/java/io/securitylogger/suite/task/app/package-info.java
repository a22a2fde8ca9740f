/** The application whose tasks are executed. */
@NullMarked
package io.securitylogger.suite.task.app;

import org.jspecify.annotations.NullMarked;
