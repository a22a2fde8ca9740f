package io.securitylogger.impl.task;

/** Has a task begin. */
@FunctionalInterface
interface HandOver {

    /**
     * Takes it to where it begins, or begins it.
     *
     * @throws Exception it does not begin
     */
    void begin() throws Exception;
}
