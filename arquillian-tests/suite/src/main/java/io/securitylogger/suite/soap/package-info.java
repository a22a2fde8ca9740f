/** A SOAP service, its client, and what an application needs to have them; knows no server. */
@NullMarked
package io.securitylogger.suite.soap;

import org.jspecify.annotations.NullMarked;
