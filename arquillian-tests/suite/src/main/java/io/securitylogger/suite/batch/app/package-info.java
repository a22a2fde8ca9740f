/** The application whose jobs are started. */
@NullMarked
package io.securitylogger.suite.batch.app;

import org.jspecify.annotations.NullMarked;
