package io.securitylogger.benchmarks.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.benchmarks.load.Answer;
import io.securitylogger.benchmarks.load.Request;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Exchange SEEN = exchange(1, "GET", "/api/text", new Answer(200, 5));

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
        Row unasked = new Row(77, "GET /api/text", "9999 INFO", new Row.Answer(200, 0L, 5L), "");
        assertThat(disagreements(row("9999 INFO", 200, 5L), unasked)).hasSize(1);
    }

    @Test
    void knowsNoSizeOfTheServersPageForAnException() {
        Exchange failed = exchange(2, "GET", "/api/fails", new Answer(500, 1234));
        Row row = new Row(2, "GET /api/fails", "9999 ERROR", new Row.Answer(500, 0L, null), "");
        assertThat(Agreement.disagreements(List.of(failed), List.of(row))).isEmpty();
    }

    @Test
    void missesACallOrTheLogOfWhoWasCalled() {
        Exchange order = new Exchange(1, new Request("POST", "/api/orders?mark=1", ""), new Answer(201, 5), "200=200");
        Row.Answer answer = new Row.Answer(201, 0L, 5L);
        Row whole = new Row(1, "POST /api/orders", "9999 INFO", answer, "200=200");
        Row without = new Row(1, "POST /api/orders", "9999 INFO", answer, "");
        assertThat(Agreement.disagreements(List.of(order), List.of(whole))).isEmpty();
        assertThat(Agreement.disagreements(List.of(order), List.of(without))).hasSize(1);
    }

    @Test
    void sendsEachKindOfRequestWithItsMark() {
        assertThat(IntStream.range(0, 1000).mapToObj(Kind::of)).contains(Kind.values());
        assertThat(Kind.SEARCH.request(7).target()).endsWith("&mark=7");
        assertThat(Kind.ORDER.request(7).target())
                .isEqualTo(Kind.ORDER.request(8).path() + "?mark=7");
    }

    private static Exchange exchange(int mark, String method, String path, Answer answer) {
        return new Exchange(mark, new Request(method, path + "?mark=" + mark, ""), answer, "");
    }

    private static List<String> disagreements(Row... rows) {
        return Agreement.disagreements(List.of(SEEN), List.of(rows));
    }

    private static Row row(String ending, int code, @Nullable Long responseBytes) {
        return new Row(1, "GET /api/text", ending, new Row.Answer(code, 0L, responseBytes), "");
    }
}
