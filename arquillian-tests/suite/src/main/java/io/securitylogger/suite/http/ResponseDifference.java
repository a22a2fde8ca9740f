package io.securitylogger.suite.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a client could tell apart in two responses: the status line, the headers with their order and spelling, the body
 * and whether it was complete.
 *
 * <p>{@code Date} does not count, nor do the headers of one connection. {@code Transfer-Encoding} does: a body that was
 * announced by its length and is now chunked has been meddled with.
 */
public final class ResponseDifference {
    private static final Set<String> IGNORED = Set.of("date", "connection", "keep-alive", "proxy-connection");

    private ResponseDifference() {}

    /** One line for each difference; empty when the client cannot tell. */
    public static List<String> between(RawResponse expected, RawResponse actual) {
        List<String> differences = new ArrayList<>();
        compare("status line", expected.statusLine(), actual.statusLine(), differences);
        compare("headers", compared(expected), compared(actual), differences);
        compare("body", expected.octets(), actual.octets(), differences);
        compare("complete", expected.complete(), actual.complete(), differences);
        return List.copyOf(differences);
    }

    private static void compare(String what, Object expected, Object actual, List<String> differences) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + " but was " + actual);
        }
    }

    private static List<RawHeader> compared(RawResponse response) {
        return response.headers().stream()
                .filter(header -> !IGNORED.contains(header.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
