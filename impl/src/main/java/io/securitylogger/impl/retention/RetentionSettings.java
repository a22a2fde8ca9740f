package io.securitylogger.impl.retention;

import static java.util.Objects.requireNonNull;

import io.securitylogger.LogType;
import io.securitylogger.spi.ExpiredLogs.Held;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long logs are kept, and where the backups of those go that are not.
 *
 * @param rules by the type of the logs; a type without a rule is kept for ever
 * @param held what is kept, however old
 * @param backupPath the folder of the backups; {@code null} if none is set
 * @param logsPerFile how many logs one backup holds at most
 * @param logsPerDelete how many logs go in one transaction at most
 */
public record RetentionSettings(
        Map<LogType, Rule> rules, Held held, @Nullable String backupPath, int logsPerFile, int logsPerDelete) {

    /** How many logs can go in one transaction: a statement has a parameter for each. */
    public static final int MOST_PER_DELETE = 10_000;

    public RetentionSettings {
        rules = Map.copyOf(rules);
        requireNonNull(held, "held");
    }

    /**
     * How long logs of one type are kept.
     *
     * @param failures those of failed work
     * @param others all others
     */
    public record Rule(@Nullable Age others, @Nullable Age failures) {}
}
