package io.securitylogger.benchmarks.agreement;

import io.securitylogger.benchmarks.load.Answer;
import io.securitylogger.benchmarks.load.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what clients saw with what was logged. */
final class Agreement {

    private static final int FINAL = 9999;
    private static final int FAILURE = 500;

    private Agreement() {}

    /** What does not agree, one line each; empty if every request has exactly one finished log that tells the same. */
    static List<String> disagreements(List<Exchange> exchanges, List<Row> rows) {
        Map<Integer, List<Row>> byMark = new HashMap<>();
        rows.forEach(row ->
                byMark.computeIfAbsent(row.mark(), mark -> new ArrayList<>(1)).add(row));
        List<String> disagreements = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            List<Row> found = byMark.remove(exchange.mark());
            if (found == null || found.size() != 1) {
                disagreements.add(text(exchange) + " has the logs " + found);
            } else if (!agree(exchange, found.get(0))) {
                disagreements.add(text(exchange) + " is logged as " + found.get(0));
            }
        }
        byMark.values().forEach(unasked -> disagreements.add("nobody sent " + unasked));
        return disagreements;
    }

    private static String text(Exchange exchange) {
        Request request = exchange.request();
        return request.method() + " " + request.target() + ", answered " + exchange.answer() + ",";
    }

    private static boolean agree(Exchange exchange, Row row) {
        Request request = exchange.request();
        Answer answer = exchange.answer();
        return row.address().equals(request.method() + " " + request.path())
                && row.ending().equals(FINAL + " " + state(answer.status()))
                && row.answer().code() == answer.status()
                && isSize(row.answer().requestBytes(), request.bodyBytes())
                && row.calls().equals(exchange.calls())
                && (isSize(row.answer().responseBytes(), answer.bodyBytes()) || mayBeAnsweredByServer(row.answer()));
    }

    /** The text of its own page for an exception goes past the application. */
    private static boolean mayBeAnsweredByServer(Row.Answer logged) {
        return logged.responseBytes() == null && logged.code() == FAILURE;
    }

    private static boolean isSize(@Nullable Long logged, long seen) {
        return logged != null && logged == seen;
    }

    private static String state(int status) {
        return status >= 500 ? "ERROR" : status >= 400 ? "WARNING" : "INFO";
    }
}
