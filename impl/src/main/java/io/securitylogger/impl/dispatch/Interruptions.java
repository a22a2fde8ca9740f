package io.securitylogger.impl.dispatch;

/** Leaves to the thread what was meant for it. */
final class Interruptions {

    private Interruptions() {}

    /** Marks the thread as interrupted again, if that was the failure. */
    static void keep(Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
