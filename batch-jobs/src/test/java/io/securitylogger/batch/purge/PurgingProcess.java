package io.securitylogger.batch.purge;

import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogType;
import io.securitylogger.batch.backup.BackupName;
import io.securitylogger.batch.backup.BackupReading;
import io.securitylogger.batch.backup.Backups;
import io.securitylogger.batch.backup.FileSystemStorage;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.retention.RetentionSettings;
import io.securitylogger.impl.sql.SqlDatabase;
import io.securitylogger.impl.sql.SqlLogPurger;
import io.securitylogger.impl.sql.SqlLogWriter;
import io.securitylogger.impl.sql.SqlSettings;
import io.securitylogger.impl.sql.SqlTransactions;
import io.securitylogger.spi.BackupStorage;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.ExpiredLogs.Held;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.postgresql.ds.PGSimpleDataSource;

/** What a server does with the job, as a process that can be killed. Prints a line when it begins, and one for each part. */
@NullMarked
final class PurgingProcess {

    static final String BACKUP = "kept";
    static final String PURGE = "purge";
    static final String RESTORE = "restore";

    private static final int LOGS_PER_FILE = 40;
    private static final int LOGS_PER_DELETE = 1;
    private static final int LOGS_PER_WRITE = 25;

    private final BackupStorage storage;
    private final SqlDatabase database;

    private PurgingProcess(Path root, DataSource source) {
        storage = new FileSystemStorage(root);
        CommittingDataSource.bind(source);
        database = newDatabase();
        if (!new SqlLogWriter(database).available()) {
            throw new IllegalStateException("The tables could not be made");
        }
        CommittingDataSource.bind(CommittingDataSource.committing(source));
    }

    private static SqlDatabase newDatabase() {
        return new SqlDatabase(new SqlSettings(""), new Reporter(InstantSource.system()), new SqlTransactions());
    }

    /** Arguments: what to do, the URL of the database, the folder of the backups. */
    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[1]);
        PurgingProcess process = new PurgingProcess(Path.of(arguments[2]), source);
        System.out.println(arguments[0] + " begins");
        switch (arguments[0]) {
            case PURGE -> process.purge();
            case RESTORE -> process.restore();
            default -> {} // the tables are there
        }
    }

    private void purge() throws Exception {
        Instant now = Instant.now();
        ExpiredLogs expired = ExpiredLogs.of(LogType.INPUT_REQUEST, now.minus(Duration.ofDays(30)));
        List<PurgeTask> tasks = List.of(new PurgeTask(new SqlLogPurger(newDatabase()), expired));
        RetentionSettings settings =
                new RetentionSettings(Map.of(), Held.NOTHING, null, LOGS_PER_FILE, LOGS_PER_DELETE);
        Backups backups = new Backups(storage, BACKUP);
        try (AutoCloseable lock = backups.lock()) {
            Purge purge = new Purge(
                    tasks,
                    backups,
                    new Purge.How(settings, Integer.MAX_VALUE, System.out::println),
                    new Position(now, "", null, null, 0));
            purge.finishInterrupted();
            for (Purge.Part part = purge.next(); part != null; part = purge.next()) {
                purge.purge(part);
            }
        }
    }

    private void restore() throws Exception {
        SqlLogWriter writer = new SqlLogWriter(newDatabase());
        for (String name : storage.list(BACKUP)) {
            if (BackupName.of(name).isEmpty()) {
                continue;
            }
            List<LogEvent> events = new ArrayList<>();
            try (BackupReading reading = new BackupReading(storage, name)) {
                for (String line = reading.next(); line != null; line = reading.next()) {
                    events.add(new LogEvent(LogPhase.FINISHED, reading.log(line)));
                }
            }
            for (int from = 0; from < events.size(); from += LOGS_PER_WRITE) {
                writer.write(events.subList(from, Math.min(from + LOGS_PER_WRITE, events.size())));
            }
            System.out.println(name);
        }
    }
}
