package io.securitylogger.impl.task;

/** The transaction in which the calling thread works. */
@FunctionalInterface
public interface CallersTransaction {

    /**
     * Tells how it ends.
     *
     * @return false if there is none: then nothing is told
     */
    boolean tell(End end);

    /** Who is told. Called on the thread that ends the transaction; must not fail. */
    interface End {

        /** It is about to be committed, and may still be rolled back. */
        void beforeCommit();

        /** It is over. */
        void after(boolean committed);
    }
}
