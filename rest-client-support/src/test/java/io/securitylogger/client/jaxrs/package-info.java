@NullMarked
package io.securitylogger.client.jaxrs;

import org.jspecify.annotations.NullMarked;
