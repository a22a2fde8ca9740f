package io.securitylogger.batch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.LogRecord;
import io.securitylogger.impl.document.LogDocument;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.spi.BackupStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A backup that is being written: a JSON array, one log a line, packed. */
final class BackupDraft implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final BackupStorage storage;
    private final String name;
    private final OutputStream out;
    private final Checksum checksum = new CRC32C();
    private long length;
    private boolean empty = true;

    BackupDraft(BackupStorage storage, String name) throws IOException {
        this.storage = storage;
        this.name = name;
        out = new QuickGzip(storage.create(name));
        write("[");
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
        write(empty ? "\n" : ",\n");
        write(line);
        empty = false;
    }

    /**
     * Ends the backup, reads it again and compares.
     *
     * @throws IOException if it is not what was written
     */
    void finish() throws IOException {
        write("\n]\n");
        out.close();
        Checksum read = new CRC32C();
        long found = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream file = storage.open(name);
                InputStream in = new GZIPInputStream(file, BUFFER)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read.update(buffer, 0, count);
                found += count;
            }
        }
        if (found != length || read.getValue() != checksum.getValue()) {
            throw new IOException("The backup " + name + " holds " + found + " bytes other than the " + length
                    + " that were written");
        }
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        checksum.update(bytes);
        length += bytes.length;
        out.write(bytes);
    }

    private static boolean isRead(String line, LogRecord log) {
        try {
            return BackupReading.logOf(line).equals(log);
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Packs a third of the time, into a quarter more than could be. */
    private static final class QuickGzip extends GZIPOutputStream {
        private static final int LEVEL = 3;

        QuickGzip(OutputStream file) throws IOException {
            super(file, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
