package io.securitylogger.impl.recording;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The text of a failure. */
public final class StackTraces {

    private StackTraces() {}

    /** As {@link Throwable#printStackTrace()} prints it; the class name alone if the failure cannot print itself. */
    public static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        try (PrintWriter writer = new PrintWriter(text)) {
            failure.printStackTrace(writer);
            return text.toString();
        } catch (RuntimeException | StackOverflowError unprintable) {
            return failure.getClass().getName();
        }
    }
}
