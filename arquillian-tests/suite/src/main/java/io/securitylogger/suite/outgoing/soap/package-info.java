/** A SOAP service and an application that calls it; knows no server. */
@NullMarked
package io.securitylogger.suite.outgoing.soap;

import org.jspecify.annotations.NullMarked;
