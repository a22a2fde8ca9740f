package io.securitylogger.benchmarks.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.benchmarks.load.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** Marks, whose kinds are in turn. */
    private static final int TEXT = 0;

    private static final int FAILURE = 7;
    private static final Exchange SEEN = new Exchange(TEXT, Kind.TEXT.request(TEXT), new Answer(200, 5));

    @Test
    void agreesWithOneFinishedLogOfTheSame() {
        assertThat(disagreements(row("9999 INFO", 200, 5L))).isEmpty();
    }

    @Test
    void missesALog() {
        assertThat(disagreements()).hasSize(1);
    }

    @Test
    void refusesTwoLogsOfOneRequest() {
        assertThat(disagreements(row("9999 INFO", 200, 5L), row("9999 INFO", 200, 5L)))
                .hasSize(1);
    }

    @Test
    void refusesALogThatIsNotFinished() {
        assertThat(disagreements(row("0 INCOMPLETE", 200, 5L))).hasSize(1);
    }

    @Test
    void refusesAnotherStatusOrSize() {
        assertThat(disagreements(row("9999 INFO", 201, 5L))).hasSize(1);
        assertThat(disagreements(row("9999 INFO", 200, 6L))).hasSize(1);
        assertThat(disagreements(row("9999 INFO", 200, null))).hasSize(1);
    }

    @Test
    void refusesALogOfARequestThatNobodySent() {
        Row unasked = new Row("{\"mark\":\"77\"}", "GET /api/text", "9999 INFO", 200, new Row.Sizes(0L, 5L));
        assertThat(disagreements(row("9999 INFO", 200, 5L), unasked)).hasSize(1);
    }

    @Test
    void knowsNoSizeOfAPageOfTheServer() {
        Exchange failed = new Exchange(FAILURE, Kind.FAILURE.request(FAILURE), new Answer(500, 1234));
        Row row = new Row(
                "{\"mark\":\"" + FAILURE + "\"}", "GET /api/text/failure", "9999 ERROR", 500, new Row.Sizes(0L, null));
        assertThat(Agreement.disagreements(List.of(failed), List.of(row))).isEmpty();
    }

    private static List<String> disagreements(Row... rows) {
        return Agreement.disagreements(List.of(SEEN), List.of(rows));
    }

    private static Row row(String ending, int code, @Nullable Long responseBytes) {
        return new Row("{\"mark\":\"" + TEXT + "\"}", "GET /api/text", ending, code, new Row.Sizes(0L, responseBytes));
    }
}
