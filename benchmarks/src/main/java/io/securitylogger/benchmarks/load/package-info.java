/** Load on one server: requests over plain sockets, and what was seen of the answers. Knows no server and no log. */
@NullMarked
package io.securitylogger.benchmarks.load;

import org.jspecify.annotations.NullMarked;
