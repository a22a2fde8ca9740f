package io.securitylogger.impl.message;

import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.Locale;

/** One message to operators; those of the engine are in {@link Message}, a further jar may have its own. */
public interface OperatorMessage {

    /** Its place in the table of messages. */
    int number();

    /** How much it matters. */
    Level level();

    /** The text, with {@code {0}} and so on where the arguments go. */
    String pattern();

    /**
     * The whole text with its id, for example {@code SECLOG0030: Writer sql failed …}.
     *
     * @param arguments put in by their {@code toString}, without any formatting of numbers
     */
    default String text(Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        String body = new MessageFormat(pattern().replace("'", "''"), Locale.ROOT).format(texts);
        return String.format(Locale.ROOT, "SECLOG%04d: %s", number(), body);
    }
}
