@NullMarked
package io.securitylogger.client.stream;

import org.jspecify.annotations.NullMarked;
