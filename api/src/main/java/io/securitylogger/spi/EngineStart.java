package io.securitylogger.spi;

/**
 * Starts the engine where no servlet container does: in tests with a CDI container alone, which find it as a CDI bean. It ends
 * with the container.
 */
@FunctionalInterface
public interface EngineStart {

    /** Starts the engine; does nothing if it is running. */
    void ensureStarted();
}
