package io.securitylogger.batch.purge;

import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.batch.GivenParameter;
import io.securitylogger.batch.backup.BackupName;
import io.securitylogger.impl.retention.Age;
import io.securitylogger.impl.retention.Holds;
import io.securitylogger.impl.retention.RetentionSettings;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.ExpiredLogs.Failures;
import io.securitylogger.spi.ExpiredLogs.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be purged, and how.
 *
 * @param ages which logs, by their age
 * @param held what is kept, however old
 * @param backup the folder of their backups in the storage; {@code null} for no backups
 * @param dryRun whether it is only counted
 * @param rowsPerSecond how many logs go in a second at most; {@link Integer#MAX_VALUE} for no limit
 */
record PurgeOrder(List<Expiring> ages, Held held, @Nullable String backup, boolean dryRun, int rowsPerSecond) {

    /** Logs of one type that are kept for a time. */
    record Expiring(LogType type, Failures failures, Age age) {

        ExpiredLogs at(Instant now, Held held) {
            return ExpiredLogs.of(type, now.minus(age.duration()))
                    .with(failures)
                    .without(held);
        }
    }

    /** The job parameters, as they were given. */
    record Given(
            @Nullable String expiration,
            @Nullable String type,
            @Nullable String backup,
            @Nullable String dryRun,
            @Nullable String hold,
            @Nullable String maxRowsPerSecond) {}

    PurgeOrder {
        ages = List.copyOf(ages);
    }

    /**
     * Reads the parameters; what they leave open is as the settings say.
     *
     * @throws IllegalArgumentException naming the parameter, its value and what is allowed
     */
    static PurgeOrder of(Given given, RetentionSettings settings) {
        Set<LogType> types = new GivenParameter("type", given.type()).types();
        Optional<Age> expiration = new GivenParameter("expiration", given.expiration()).parsed(Age.ALLOWED, Age::parse);
        Optional<String> backup =
                new GivenParameter("backup", given.backup()).parsed(BackupName.ALLOWED, BackupName::checked);
        Held held = new GivenParameter("hold", given.hold())
                .parsed(Holds.ALLOWED, list -> Holds.of(GivenParameter.elements(list)))
                .orElse(Held.NOTHING);
        int rowsPerSecond = new GivenParameter("max-rows-per-second", given.maxRowsPerSecond())
                .parsed("give a whole number from 1", PurgeOrder::positive)
                .orElse(Integer.MAX_VALUE);
        boolean dryRun = new GivenParameter("dry-run", given.dryRun()).flag();
        return new PurgeOrder(
                ages(types, expiration.orElse(null), settings),
                both(held, settings.held()),
                backup.orElse(null),
                dryRun,
                rowsPerSecond);
    }

    private static List<Expiring> ages(Set<LogType> types, @Nullable Age expiration, RetentionSettings settings) {
        List<Expiring> ages = new ArrayList<>();
        for (LogType type : types) {
            RetentionSettings.Rule rule = expiration == null
                    ? settings.rules().get(type)
                    : new RetentionSettings.Rule(expiration, expiration);
            if (rule != null) {
                add(ages, type, rule);
            }
        }
        if (ages.isEmpty()) {
            throw new IllegalArgumentException(
                    "The job parameter 'expiration' is missing, and no property security.retention.<type> says how long logs are kept; "
                            + Age.ALLOWED);
        }
        return ages;
    }

    private static void add(List<Expiring> ages, LogType type, RetentionSettings.Rule rule) {
        if (rule.others() != null && rule.others().equals(rule.failures())) {
            ages.add(new Expiring(type, Failures.INCLUDED, rule.others()));
            return;
        }
        if (rule.others() != null) {
            ages.add(new Expiring(type, Failures.EXCLUDED, rule.others()));
        }
        if (rule.failures() != null) {
            ages.add(new Expiring(type, Failures.ONLY, rule.failures()));
        }
    }

    private static Held both(Held one, Held other) {
        Set<String> slugs = new HashSet<>(one.slugs());
        slugs.addAll(other.slugs());
        Set<ObjectRef> objects = new HashSet<>(one.objects());
        objects.addAll(other.objects());
        return new Held(slugs, objects);
    }

    private static int positive(String text) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("it is no whole number", noNumber);
        }
        if (number < 1) {
            throw new IllegalArgumentException("it is less than 1");
        }
        return number;
    }
}
