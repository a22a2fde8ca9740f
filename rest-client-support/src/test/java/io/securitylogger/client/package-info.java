/** What the tests of all adapters share. */
@NullMarked
package io.securitylogger.client;

import org.jspecify.annotations.NullMarked;
