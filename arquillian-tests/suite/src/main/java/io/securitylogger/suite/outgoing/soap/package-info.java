/** An application that calls a SOAP service; knows no server. */
@NullMarked
package io.securitylogger.suite.outgoing.soap;

import org.jspecify.annotations.NullMarked;
