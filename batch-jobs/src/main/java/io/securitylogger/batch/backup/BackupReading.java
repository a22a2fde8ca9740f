package io.securitylogger.batch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.LogRecord;
import io.securitylogger.impl.document.DocumentReading;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.spi.BackupStorage;
import jakarta.json.JsonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.DateTimeException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a backup log by log, to its very end: what is cut or spoilt is noticed. Failures name the file. */
public final class BackupReading implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final String name;
    private final InputStream file;
    private final BufferedReader lines;
    private boolean begun;
    private boolean ended;

    /** Begins with the first log. */
    public BackupReading(BackupStorage storage, String name) throws IOException {
        this.name = name;
        file = storage.open(name);
        try {
            lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(file, BUFFER), UTF_8), BUFFER);
        } catch (IOException broken) {
            file.close();
            throw failed(broken);
        }
    }

    /** The JSON of the next log; {@code null} at the end. */
    public @Nullable String next() throws IOException {
        try {
            String line = begun ? line() : first();
            if (line == null) {
                return null;
            }
            return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
        } catch (IOException broken) {
            throw failed(broken);
        }
    }

    /** The log that a line of the backup stands for. */
    public LogRecord log(String line) throws IOException {
        try {
            return logOf(line);
        } catch (IllegalArgumentException broken) {
            throw failed(broken);
        }
    }

    /**
     * The log that a line of any backup stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    static LogRecord logOf(String line) {
        try {
            return new DocumentReading(JsonText.readMembers(line)).log();
        } catch (JsonException | ClassCastException | DateTimeException broken) {
            throw new IllegalArgumentException("a line is no log: " + broken.getMessage(), broken);
        }
    }

    private @Nullable String first() throws IOException {
        begun = true;
        if (!"[".equals(lines.readLine())) {
            throw new IOException("it does not begin as a backup");
        }
        return line();
    }

    private @Nullable String line() throws IOException {
        if (ended) {
            return null;
        }
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("it ends too early");
        }
        if (line.equals("]")) {
            ended = true;
            if (lines.read() >= 0) {
                throw new IOException("something follows its end");
            }
            return null;
        }
        return line;
    }

    private IOException failed(Exception cause) {
        return new IOException("The backup " + name + " cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
