package io.securitylogger.spi;

/** Starts jobs of this jar for the engine; a CDI bean of the module that has the jobs. Thread-safe. */
@FunctionalInterface
public interface JobStarter {

    /**
     * Starts a job without parameters, which goes on by itself, and has it logged.
     *
     * @throws RuntimeException if the runtime does not start it
     */
    void start(String job);
}
