package io.securitylogger.impl.dispatch;

/** When a writer gets an event. */
public enum WriteMode {
    /** Before the caller goes on, unless the writer is away or hangs. */
    SYNC,
    /** Soon, with others, on a thread of the engine. */
    BATCHED
}
