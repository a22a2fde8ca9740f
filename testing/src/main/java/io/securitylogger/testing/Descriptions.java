package io.securitylogger.testing;

import static java.util.stream.Collectors.joining;

import io.securitylogger.HttpLog;
import io.securitylogger.LogRecord;
import java.util.List;

/** Logs in few words, for messages of failed tests. */
final class Descriptions {

    private Descriptions() {}

    static String of(List<? extends LogRecord> logs) {
        return logs.isEmpty() ? "nothing" : logs.stream().map(Descriptions::of).collect(joining(", ", "[", "]"));
    }

    static String of(LogRecord log) {
        String work = log instanceof HttpLog http
                ? " " + http.http().request().method() + " "
                        + http.http().request().path()
                : "";
        return log.type().id() + work + " " + log.state();
    }
}
