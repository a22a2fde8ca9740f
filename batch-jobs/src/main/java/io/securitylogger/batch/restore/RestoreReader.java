package io.securitylogger.batch.restore;

import io.securitylogger.LogType;
import io.securitylogger.batch.GivenParameter;
import io.securitylogger.batch.JobOutput;
import io.securitylogger.batch.StoredLogs;
import io.securitylogger.batch.backup.BackupName;
import io.securitylogger.batch.backup.BackupReading;
import io.securitylogger.spi.BackupStorage;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Reads the logs of backups, one after the other; each log is an item. */
@Dependent
@Named("securityRestoreReader")
@NullUnmarked
public class RestoreReader extends AbstractItemReader {

    private static final String DAY = "give a day such as 2026-08-31";

    @Inject
    @BatchProperty
    private String backup;

    @Inject
    @BatchProperty
    private String type;

    @Inject
    @BatchProperty
    private String from;

    @Inject
    @BatchProperty
    private String to;

    @Inject
    private StoredLogs stored;

    @Inject
    private JobOutput output;

    private BackupStorage storage;
    private List<String> names = List.of();
    private int file;
    private long line;
    private @Nullable BackupReading reading;

    /**
     * How far the job has come.
     *
     * @param name of the backup that was being read
     * @param lines how many of its logs are done with
     */
    record Position(String name, long lines) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void open(Serializable checkpoint) throws Exception {
        output.telling(() -> {
            begin(checkpoint instanceof Position known ? known : null);
            return null;
        });
    }

    private void begin(@Nullable Position position) throws Exception {
        String folder = new GivenParameter("backup", backup)
                .parsed(BackupName.ALLOWED, BackupName::checked)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The job parameter 'backup' is missing; give the folder that purge-logs was given"));
        Set<LogType> types = new GivenParameter("type", type).types();
        LocalDate first =
                new GivenParameter("from", from).parsed(DAY, LocalDate::parse).orElse(LocalDate.MIN);
        LocalDate last =
                new GivenParameter("to", to).parsed(DAY, LocalDate::parse).orElse(LocalDate.MAX);
        storage = stored.storage();
        names = storage.list(folder).stream()
                .filter(name -> BackupName.of(name)
                        .filter(what -> types.contains(what.type())
                                && !what.day().isBefore(first)
                                && !what.day().isAfter(last))
                        .isPresent())
                .toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "The job parameter 'backup' is <" + folder + ">: there is no backup that fits the parameters");
        }
        if (position != null && names.contains(position.name())) {
            file = names.indexOf(position.name());
            reading = new BackupReading(storage, position.name());
            while (line < position.lines() && reading.next() != null) {
                line++;
            }
        }
    }

    @Override
    public @Nullable Object readItem() throws Exception {
        return output.telling(this::next);
    }

    private @Nullable Object next() throws Exception {
        while (file < names.size()) {
            if (reading == null) {
                reading = new BackupReading(storage, names.get(file));
            }
            String json = reading.next();
            if (json != null) {
                line++;
                return reading.log(json);
            }
            output.println(names.get(file) + ": " + line + " logs read");
            reading.close();
            reading = null;
            line = 0;
            file++;
        }
        return null;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return file < names.size() ? new Position(names.get(file), line) : null;
    }

    @Override
    public void close() throws Exception {
        if (reading != null) {
            reading.close();
        }
    }
}
