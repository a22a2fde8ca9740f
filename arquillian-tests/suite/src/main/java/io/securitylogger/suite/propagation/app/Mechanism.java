package io.securitylogger.suite.propagation.app;

import java.util.concurrent.Future;

/** A way to have work done by another thread. */
@FunctionalInterface
public interface Mechanism {
    /** Starts the work, whose result is what the other thread saw. */
    Future<Sight> start() throws Exception;
}
