package io.securitylogger.batch.backup;

import io.securitylogger.LogType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a backup, {@code <folder>/<type>/<day>.json.gz}, with {@code (1)}, {@code (2)} … behind the day from the second of
 * a day on. While it is written {@code .part} follows, and while its logs are being deleted {@code .deleting}.
 *
 * @param type of its logs
 * @param day on which they started, in UTC
 */
public record BackupName(LogType type, LocalDate day) {

    /** What follows the name of a backup whose logs are being deleted. */
    public static final String DELETING = ".deleting";

    /** What follows the name of a backup that is being written. */
    public static final String PART = ".part";

    static final String SUFFIX = ".json.gz";

    /** What {@link #checked} takes. */
    public static final String ALLOWED =
            "give a relative path of letters, digits, '.', '_' and '-', with / between folders, no part of which begins with '.'";

    private static final Pattern FORM =
            Pattern.compile("(?:.*/)?([a-z-]+)/(\\d{4}-\\d{2}-\\d{2})(?:\\(\\d+\\))?\\.json\\.gz(?:\\.deleting)?");
    private static final Pattern SAFE = Pattern.compile("(?!\\.)[\\w.()-]+(?:/(?!\\.)[\\w.()-]+)*(?:/\\.lock)?");

    /**
     * The same name, if it leads to nowhere but into the storage.
     *
     * @throws IllegalArgumentException if it may not be used
     */
    public static String checked(String name) {
        if (!SAFE.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a backup");
        }
        return name;
    }

    /** What a complete backup of this name holds; empty if it is the name of none. */
    public static Optional<BackupName> of(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BackupName(LogType.ofId(form.group(1)), LocalDate.parse(form.group(2))));
        } catch (IllegalArgumentException | DateTimeException other) {
            return Optional.empty();
        }
    }

    /** The name of the backup with this number, 0 for the first of the day. */
    String in(String folder, int number) {
        return folder + '/' + type.id() + '/' + day + (number == 0 ? "" : "(" + number + ")") + SUFFIX;
    }
}
