package io.securitylogger;

/** An open scope, see {@link SecurityLog#with(LogData)}. */
public interface LogScope extends AutoCloseable {

    /**
     * Ends the scope; what enclosed it is current again. A second call does nothing.
     *
     * @throws IllegalStateException if a scope opened inside it is still open, or if another thread opened it
     */
    @Override
    void close();
}
