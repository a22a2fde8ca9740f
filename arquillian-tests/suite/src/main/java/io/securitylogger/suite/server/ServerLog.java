package io.securitylogger.suite.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * The server's log from a mark on: take the mark, act, then read or wait for lines.
 *
 * <p>Immutable. Servers write their logs asynchronously: a line that must be there is awaited, and a line that must not
 * be there is looked for only after a later line has been seen. On Payara one message spans two lines, of which the
 * second carries the text.
 *
 * @param file the log file
 * @param mark the number of bytes to skip
 */
public record ServerLog(Path file, long mark) {
    private static final Duration POLL = Duration.ofMillis(25);

    public ServerLog {
        if (mark < 0) {
            throw new IllegalArgumentException("mark is negative: " + mark);
        }
    }

    /** The log of the server under test from its beginning. */
    public static ServerLog fromStart() {
        return new ServerLog(Path.of(SystemProperty.required("server.log")), 0);
    }

    /** The log of the server under test from what comes next. */
    public static ServerLog fromNow() {
        Path file = fromStart().file();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new ServerLog(file, channel.size());
        } catch (NoSuchFileException notYet) {
            return new ServerLog(file, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The complete lines written since the mark. */
    public List<String> lines() {
        String text = textSinceMark();
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** The complete lines since the mark in which the pattern is found. */
    public List<String> linesMatching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return lines().stream().filter(line -> pattern.matcher(line).find()).toList();
    }

    /**
     * Waits until the pattern is found in a line, and returns the first such line.
     *
     * @throws AssertionError when there is none within the time; tells the last lines of the log
     */
    public String await(String regex, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            List<String> found = linesMatching(regex);
            if (!found.isEmpty()) {
                return found.get(0);
            }
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("No line matches " + regex + " in " + file + " within " + atMost
                        + ". The last lines:\n" + lastLines());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private String lastLines() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private String textSinceMark() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(Math.min(mark, channel.size()));
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Math.max(0, channel.size() - mark)));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return UTF_8.decode(bytes.flip()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
