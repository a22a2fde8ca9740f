package io.securitylogger.suite.outgoing.app;

import java.util.concurrent.Callable;

/** What the application sees of a call, as text. */
public final class Outcome {
    private Outcome() {}

    /** The value, or the types and messages of the exception and its causes. */
    public static String of(Callable<?> call) {
        try {
            return String.valueOf(call.call());
        } catch (Exception failure) {
            return text(failure);
        }
    }

    /** The types and messages of a failure and its causes, line by line. */
    public static String text(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(each.getClass().getName())
                    .append(": ")
                    .append(each.getMessage())
                    .append('\n');
        }
        return text.toString();
    }
}
