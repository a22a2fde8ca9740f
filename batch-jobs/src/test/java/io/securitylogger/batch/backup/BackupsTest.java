package io.securitylogger.batch.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupsTest {

    private static final BackupName WHAT = new BackupName(LogType.INPUT_REQUEST, LocalDate.of(2026, 3, 29));
    private static final String FIRST = "kept/input-request/2026-03-29.json.gz";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private FileSystemStorage storage;

    @SuppressWarnings("NullAway.Init")
    private Backups backups;

    @BeforeEach
    void begin() {
        storage = new FileSystemStorage(root.resolve("not/yet"));
        backups = new Backups(storage, "kept");
    }

    private static Backups.Source of(List<LogRecord> logs) {
        Queue<List<LogRecord>> pages = new ArrayDeque<>();
        logs.forEach(log -> pages.add(List.of(log)));
        return () -> pages.isEmpty() ? List.of() : pages.remove();
    }

    private static List<LogRecord> logs(int count) {
        return Stream.generate(() -> SampleLog.log().text("ěš😀\n\"\\,]").record())
                .limit(count)
                .map(LogRecord.class::cast)
                .toList();
    }

    @Test
    void readsWhatWasSaved() throws Exception {
        List<LogRecord> logs = logs(3);

        Backups.Saved saved = backups.save(WHAT, of(logs));
        assertThat(storage.list("kept")).containsExactly(FIRST + ".deleting");
        assertThat(backups.interrupted("input-request")).containsExactly(FIRST);
        assertThat(backups.saved(FIRST)).isEqualTo(saved);
        backups.complete(saved);

        assertThat(storage.list("kept")).containsExactly(FIRST);
        assertThat(saved.ids())
                .isEqualTo(logs.stream().map(log -> log.fields().id()).toList());
        try (BackupReading reading = new BackupReading(storage, FIRST)) {
            for (LogRecord log : logs) {
                assertThat(reading.log(String.valueOf(reading.next()))).isEqualTo(log);
            }
            assertThat(reading.next()).isNull();
        }
    }

    @Test
    void numbersThoseOfOneDay() throws Exception {
        backups.complete(backups.save(WHAT, of(logs(1))));
        backups.save(WHAT, of(logs(1)));
        assertThat(backups.save(WHAT, of(logs(1))).name()).isEqualTo("kept/input-request/2026-03-29(2).json.gz");
    }

    @Test
    void noticesEveryCut() throws Exception {
        backups.complete(backups.save(WHAT, of(logs(2))));
        Path file = root.resolve("not/yet").resolve(FIRST);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatIOException().isThrownBy(this::readAll).withMessageContaining(FIRST);
        }
    }

    private void readAll() throws IOException {
        try (BackupReading reading = new BackupReading(storage, FIRST)) {
            for (String line = reading.next(); line != null; line = reading.next()) {
                reading.log(line);
            }
        }
    }

    @Test
    void failureOfTheSourceLeavesNothingThatCountsAsSaved() throws Exception {
        assertThatIOException()
                .isThrownBy(() -> backups.save(WHAT, () -> {
                    throw new IOException("gone");
                }));
        assertThat(backups.interrupted("input-request")).isEmpty();
        assertThat(storage.list("kept")).isEmpty();

        backups.complete(backups.save(WHAT, of(logs(1))));
        assertThat(storage.list("kept")).containsExactly(FIRST);
    }

    @Test
    void refusesLogsThatWouldNotBeReadAsTheyAre() throws Exception {
        ObjectRef[] objects = IntStream.range(0, JsonText.MAX_VALUES)
                .mapToObj(id -> ObjectRef.of("Order", id))
                .toArray(ObjectRef[]::new);
        LogRecord log = SampleLog.log().related(objects).record();

        assertThatIOException()
                .isThrownBy(() -> backups.save(WHAT, of(List.of(log))))
                .withMessageContaining(log.ref().toString());
        assertThat(storage.list("kept")).isEmpty();
    }

    @Test
    void oneJobAtATimeHasTheFolder() throws Exception {
        AutoCloseable lock = backups.lock();
        assertThatIOException().isThrownBy(backups::lock).withMessageContaining("locked");
        lock.close();
        backups.lock().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/../b", "/etc", "a//b", "a/", ".hidden", "a/.b", "a b", "a\\b", "a\0"})
    void namesLeadNowhereElse(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> storage.create(name));
    }
}
