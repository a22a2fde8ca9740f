/** What is deployed for the tests under pressure. Must not import anything of the suite. */
@NullMarked
package io.securitylogger.suite.pressure.app;

import org.jspecify.annotations.NullMarked;
