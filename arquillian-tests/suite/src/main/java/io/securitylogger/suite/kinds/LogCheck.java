package io.securitylogger.suite.kinds;

import io.securitylogger.suite.http.RawHeader;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.kinds.BodyExpectation.Passed;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Compares a log, field by field, with what the client sent and saw.
 *
 * @param kind what was to happen
 * @param target where it was sent
 * @param softly collects the differences
 */
record LogCheck(Kind kind, Target target, SoftAssertions softly) {
    private static final Set<String> HEADERS_OF_THE_APPLICATION =
            Set.of("content-type", "content-encoding", "location", "allow", "www-authenticate", "x-kind", "x-answer");

    /** {@code seen} is {@code null} for a client that has gone. */
    void check(LogRow log, @Nullable RawResponse seen) {
        int code = seen == null ? kind.status : seen.status();
        equal(log, "version", 9999);
        equal(log, "response_code", code);
        equal(log, "state", state(code));
        equal(log, "view_slug", kind.view);
        equal(log, "user_id", kind.user);
        equal(log, "ip", "127.0.0.1");
        equal(log, "is_secure", false);
        checkAddress(log);
        checkTimes(log);
        checkError(log);
        checkRequest(log);
        if (seen != null) {
            checkResponse(log, seen);
        } else {
            kind.responseBody.check(softly, "response_body", new Passed("", null), log.responseBody());
        }
    }

    private void checkAddress(LogRow log) {
        String sent = kind.sending.path().split("\\?", 2)[0];
        String path = kind.loggedPath == null ? sent : kind.loggedPath;
        equal(log, "method", kind.sending.method());
        equal(log, "host", target.authority());
        equal(log, "path", target.requestTarget(path));
        softly.assertThat(log.json("queries").toString()).as("queries").isEqualTo(kind.queries);
    }

    private void checkTimes(LogRow log) {
        Timestamp start = (Timestamp) log.get("start");
        Timestamp stop = (Timestamp) log.get("stop");
        Double seconds = (Double) log.get("time");
        softly.assertThat(start).as("start").isNotNull().isBeforeOrEqualTo(stop);
        if (start != null && stop != null && seconds != null) {
            double between =
                    Duration.between(start.toInstant(), stop.toInstant()).toNanos() / 1e9;
            softly.assertThat(Math.abs(seconds - between))
                    .as("time " + seconds + " is from start to stop, " + between)
                    .isLessThan(0.00001);
        } else {
            softly.fail("no time: " + start + ", " + stop + ", " + seconds);
        }
    }

    private void checkError(LogRow log) {
        String message = log.text("error_message");
        if (kind.error == null) {
            softly.assertThat(message).as("error_message").isNull();
        } else {
            softly.assertThat(message).as("error_message").contains(kind.error).contains("\tat ");
        }
    }

    private void checkRequest(LogRow log) {
        for (RawHeader header : kind.sending.headers()) {
            List<String> shown = kind.maskedRequestHeaders.containsKey(header.name())
                    ? List.of(kind.maskedRequestHeaders.get(header.name()))
                    : values(kind.sending.headers(), header.name());
            softly.assertThat(log.header("request_headers", header.name()))
                    .as("request header " + header.name())
                    .isEqualTo(shown);
        }
        String type = kind.sending.header("Content-Type").orElse(null);
        kind.requestBody.check(softly, "request_body", new Passed(kind.sending.octets(), type), log.requestBody());
    }

    private void checkResponse(LogRow log, RawResponse seen) {
        if (kind.responseHeadersKnown) {
            for (RawHeader header : seen.headers()) {
                if (HEADERS_OF_THE_APPLICATION.contains(header.name().toLowerCase(Locale.ROOT))) {
                    softly.assertThat(joined(log.header("response_headers", header.name())))
                            .as("response header " + header.name())
                            .isEqualTo(joined(values(seen.headers(), header.name())));
                }
            }
        }
        for (Map.Entry<String, String> masked : kind.maskedResponseHeaders.entrySet()) {
            softly.assertThat(log.header("response_headers", masked.getKey()))
                    .as("masked response header " + masked.getKey())
                    .isEqualTo(List.of(masked.getValue()));
        }
        Passed passed = new Passed(seen.octets(), seen.header("Content-Type").orElse(null));
        kind.responseBody.check(softly, "response_body", passed, log.responseBody());
    }

    private void equal(LogRow log, String column, @Nullable Object expected) {
        softly.assertThat(log.get(column)).as(column).isEqualTo(expected);
    }

    private String state(int code) {
        if (code >= 500 || kind.error != null) {
            return "ERROR";
        }
        return code >= 400 ? "WARNING" : "INFO";
    }

    /** One line with commas says the same as several lines, and a blank behind the comma nothing. */
    private static String joined(List<String> values) {
        return String.join(",", values).replace(", ", ",");
    }

    private static List<String> values(List<RawHeader> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(RawHeader::value)
                .toList();
    }
}
