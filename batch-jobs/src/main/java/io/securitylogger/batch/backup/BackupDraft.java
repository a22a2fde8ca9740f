package io.securitylogger.batch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.LogRecord;
import io.securitylogger.impl.document.LogDocument;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.spi.BackupStorage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import java.util.zip.GZIPOutputStream;

/** A backup that is being written: a JSON array, one log a line, packed. */
final class BackupDraft implements AutoCloseable {

    private final BackupStorage storage;
    private final String name;
    private final Writer out;
    private final Checksum written = new CRC32C();
    private long count;

    BackupDraft(BackupStorage storage, String name) throws IOException {
        this.storage = storage;
        this.name = name;
        out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(storage.create(name), 64 * 1024), UTF_8), 64 * 1024);
        out.write('[');
    }

    /**
     * Writes a log.
     *
     * @throws IOException if it cannot be written, or would not be read as what it is
     */
    void add(LogRecord log) throws IOException {
        String line = JsonText.ofMembers(LogDocument.of(log));
        if (!isRead(line, log)) {
            throw new IOException("The backup " + name + " cannot hold " + log.ref() + " as it is");
        }
        out.write(count == 0 ? "\n" : ",\n");
        out.write(line);
        update(written, line);
        count++;
    }

    /**
     * Ends the backup, reads it again and compares.
     *
     * @throws IOException if it is not what was written
     */
    void finish() throws IOException {
        out.write("\n]\n");
        out.close();
        Checksum read = new CRC32C();
        long found = 0;
        try (BackupReading reading = new BackupReading(storage, name)) {
            for (String line = reading.next(); line != null; line = reading.next()) {
                update(read, line);
                found++;
            }
        }
        if (found != count || read.getValue() != written.getValue()) {
            throw new IOException(
                    "The backup " + name + " holds " + found + " logs other than the " + count + " that were written");
        }
    }

    private static boolean isRead(String line, LogRecord log) {
        try {
            return BackupReading.logOf(line).equals(log);
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static void update(Checksum checksum, String line) {
        checksum.update(line.getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
