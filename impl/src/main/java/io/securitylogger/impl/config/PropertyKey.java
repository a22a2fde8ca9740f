package io.securitylogger.impl.config;

/** The name of a property; each is also an environment variable, as MicroProfile Config maps names. */
public interface PropertyKey {

    /** The name in configuration. */
    String key();
}
