/** What the shop would have in its log if it had been running for a month, so that there is something to purge. */
@NullMarked
package io.securitylogger.demo.past;

import org.jspecify.annotations.NullMarked;
