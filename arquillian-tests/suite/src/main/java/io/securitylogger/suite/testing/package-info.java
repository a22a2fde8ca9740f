/** What users' tests use: the capture of logs and the backend in memory, inside the servers. */
@NullMarked
package io.securitylogger.suite.testing;

import org.jspecify.annotations.NullMarked;
