package io.securitylogger.demo.calls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A look into the files of a backup.
 *
 * @param title what it does
 * @param shows what one will see
 * @param backup the name of the backup
 */
public record BackupLook(String title, String shows, String backup) implements Attempt {

    public BackupLook {
        requireNonNull(title, "title");
        requireNonNull(shows, "shows");
        requireNonNull(backup, "backup");
    }

    /** Where the files are. */
    public Path folder(Path backups) {
        return backups.resolve(backup).resolve("input-request");
    }

    @Override
    public String line(Place place) {
        String folder = folder(place.backups()).toString().replace("'", "'\\''");
        return "ls -l '" + folder + "' && gzip -dc '" + folder + "'/*.json.gz";
    }
}
