package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.document.StoredLog;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.impl.message.CountedMessage;
import io.securitylogger.impl.message.Reporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sets aside what can never be written: one file a day, one line of JSON for each log, with the reason, readable by the
 * server's user alone. A file that has {@link #MOST_BYTES} takes no more; what finds no place is lost and counted.
 * Thread-safe.
 */
final class DeadLetters {

    /** Of one day. */
    static final long MOST_BYTES = 100L << 20;

    private final Path folder;
    private final InstantSource clock;
    private final CountedMessage setAside;
    private final CountedMessage lost;

    DeadLetters(Path folder, InstantSource clock, Reporter reporter) {
        this.folder = folder;
        this.clock = clock;
        this.setAside = new CountedMessage(reporter, ElasticsearchMessage.DEAD_LETTERS, folder);
        this.lost = new CountedMessage(reporter, ElasticsearchMessage.DEAD_LETTERS_LOST, folder);
    }

    void add(StoredLog log, String reason) {
        try {
            append(log, reason);
            setAside.add(1, null);
        } catch (IOException | UncheckedIOException | UnsupportedOperationException impossible) {
            lost.add(1, impossible);
        }
    }

    /** Says what is unsaid. */
    void flush() {
        setAside.flush();
        lost.flush();
    }

    private synchronized void append(StoredLog log, String reason) throws IOException {
        Instant now = clock.instant();
        Path file = folder.resolve(LocalDate.ofInstant(now, ZoneOffset.UTC) + ".jsonl");
        if (!Files.exists(folder)) {
            Files.createDirectories(folder, onlyForOwner("rwx------"));
        }
        if (!Files.exists(file)) {
            Files.createFile(file, onlyForOwner("rw-------"));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " has more than " + MOST_BYTES + " bytes");
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", now);
        line.put("index", log.index());
        line.put("id", log.id());
        line.put("version", log.version());
        line.put("reason", reason);
        line.put("document", log.source());
        Files.writeString(file, JsonText.ofMembers(line) + '\n', StandardOpenOption.APPEND);
    }

    private static FileAttribute<?>[] onlyForOwner(String permissions) {
        boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
