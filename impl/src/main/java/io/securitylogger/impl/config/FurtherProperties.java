package io.securitylogger.impl.config;

import java.util.List;

/** The properties of a further jar, found as a Java service: those that are not known here need no warning. */
public interface FurtherProperties {

    /** All of them. */
    List<PropertyKey> keys();
}
