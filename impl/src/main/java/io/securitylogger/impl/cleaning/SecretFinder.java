package io.securitylogger.impl.cleaning;

/** Finds secrets in a text. Thread-safe; takes linear time. */
@FunctionalInterface
interface SecretFinder {

    /** Adds what must be masked, in any order. */
    void find(KeptText kept, Ranges found);

    /** Whether a look is worthwhile; false only if nothing would be found. Allocates nothing. */
    default boolean mayFind(String text) {
        return true;
    }
}
