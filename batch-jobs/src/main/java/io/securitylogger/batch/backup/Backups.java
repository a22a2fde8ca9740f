package io.securitylogger.batch.backup;

import io.securitylogger.LogRecord;
import io.securitylogger.spi.BackupStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/**
 * The backups beneath one folder of the storage. A backup gets its final name only when its logs are deleted; one that is found
 * with the name before is whole, and what it holds is to be deleted without a second backup.
 */
public final class Backups {

    private final BackupStorage storage;
    private final String folder;

    public Backups(BackupStorage storage, String folder) {
        this.storage = storage;
        this.folder = folder;
    }

    /** Logs, one part after the other. */
    @FunctionalInterface
    public interface Source {

        /** The next logs; none at the end. */
        List<LogRecord> next() throws Exception;
    }

    /**
     * Logs that are safe.
     *
     * @param name of their backup, in the storage
     * @param ids theirs
     */
    public record Saved(String name, List<UUID> ids) {

        public Saved {
            ids = List.copyOf(ids);
        }
    }

    /** Keeps other jobs away until it is closed. */
    public AutoCloseable lock() throws IOException {
        return storage.lock(folder);
    }

    /**
     * Writes a backup and reads it again.
     *
     * @throws Exception if it is not for certain that all its logs are in it
     */
    public Saved save(BackupName what, Source logs) throws Exception {
        String name = free(what);
        String part = name + BackupName.PART;
        List<UUID> ids = new ArrayList<>();
        try (BackupDraft draft = new BackupDraft(storage, part)) {
            for (List<LogRecord> some = logs.next(); !some.isEmpty(); some = logs.next()) {
                for (LogRecord log : some) {
                    draft.add(log);
                    ids.add(log.fields().id());
                }
            }
            draft.finish();
        } catch (Exception failure) {
            discard(part, failure);
            throw failure;
        }
        storage.rename(part, name + BackupName.DELETING);
        return new Saved(name, ids);
    }

    /** What is half written only takes room, of which there may be none. */
    private void discard(String part, Exception failure) {
        try {
            storage.delete(part);
        } catch (IOException | RuntimeException stays) {
            failure.addSuppressed(stays);
        }
    }

    /** The logs of the backup have been deleted. */
    public void complete(Saved backup) throws IOException {
        storage.rename(backup.name() + BackupName.DELETING, backup.name());
    }

    /** The names of backups whose logs were not deleted to the end. */
    public List<String> interrupted(String type) throws IOException {
        return storage.list(folder + '/' + type).stream()
                .filter(name -> name.endsWith(BackupName.DELETING))
                .map(name -> name.substring(0, name.length() - BackupName.DELETING.length()))
                .toList();
    }

    /** What is in such a backup, read to its end. */
    public Saved saved(String name) throws IOException {
        List<UUID> ids = new ArrayList<>();
        try (BackupReading reading = new BackupReading(storage, name + BackupName.DELETING)) {
            for (String line = reading.next(); line != null; line = reading.next()) {
                ids.add(reading.log(line).fields().id());
            }
        }
        return new Saved(name, ids);
    }

    private String free(BackupName what) throws IOException {
        SortedSet<String> taken = storage.list(folder + '/' + what.type().id());
        int number = 0;
        while (taken.contains(what.in(folder, number))
                || taken.contains(what.in(folder, number) + BackupName.DELETING)) {
            number++;
        }
        return what.in(folder, number);
    }
}
