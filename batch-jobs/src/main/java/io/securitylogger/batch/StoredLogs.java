package io.securitylogger.batch;

import io.securitylogger.batch.backup.FileSystemStorage;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.BackupStorage;
import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The backends in use whose logs can be removed and written again, and the storage of backups. Public for the container's proxy. */
@ApplicationScoped
@NullUnmarked
public class StoredLogs {

    @Inject
    private Settings settings;

    @Inject
    @Backend
    private Instance<LogPurger> purgers;

    @Inject
    @Backend
    private Instance<LogWriter> writers;

    @Inject
    private Instance<BackupStorage> storages;

    /** Called by the container. */
    public StoredLogs() {}

    /**
     * Where logs are removed from.
     *
     * @throws IllegalStateException if there is no such backend
     */
    public List<LogPurger> purgers() {
        List<String> names = writers().stream().map(LogWriter::name).toList();
        List<LogPurger> used =
                purgers.stream().filter(purger -> names.contains(purger.name())).toList();
        if (used.isEmpty()) {
            throw new IllegalStateException("None of the backends in use keeps logs that can be purged: " + names
                    + ". See security.backend-writers");
        }
        return used;
    }

    /** Where logs are written to again. */
    public List<LogWriter> restorers() {
        List<String> names = purgers().stream().map(LogPurger::name).toList();
        return writers().stream()
                .filter(writer -> names.contains(writer.name()))
                .toList();
    }

    private List<LogWriter> writers() {
        List<String> wanted = settings.backends().writers();
        return writers.stream()
                .filter(writer -> wanted == null || wanted.contains(writer.name()))
                .filter(LogWriter::available)
                .toList();
    }

    /**
     * The application's own storage, or the folder that is set.
     *
     * @throws IllegalArgumentException if there is neither
     * @throws jakarta.enterprise.inject.AmbiguousResolutionException if the application has several
     */
    public BackupStorage storage() {
        if (!storages.isUnsatisfied()) {
            return storages.get();
        }
        String path = settings.retention().backupPath();
        if (path == null) {
            throw new IllegalArgumentException(
                    "There is no place for backups: set security.backup-storage-path to a folder, or make a bean of type BackupStorage");
        }
        return new FileSystemStorage(Path.of(path));
    }
}
