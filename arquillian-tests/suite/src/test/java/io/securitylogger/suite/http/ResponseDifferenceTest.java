package io.securitylogger.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseDifferenceTest {
    private static final RawHeader TYPE = new RawHeader("Content-Type", "text/plain");
    private static final RawHeader OTHER = new RawHeader("X-Other", "1");
    private static final RawResponse RESPONSE = response("HTTP/1.1 200 OK", "body", TYPE, OTHER);

    @ParameterizedTest
    @ValueSource(strings = {"Date", "date", "Connection", "Keep-Alive"})
    void ignores(String header) {
        RawResponse actual = response("HTTP/1.1 200 OK", "body", TYPE, new RawHeader(header, "x"), OTHER);

        assertThat(ResponseDifference.between(RESPONSE, actual)).isEmpty();
    }

    @Test
    void seesReason() {
        assertOneDifference(response("HTTP/1.1 200 Fine", "body", TYPE, OTHER), "status line");
    }

    @Test
    void seesOrderOfHeaders() {
        assertOneDifference(response("HTTP/1.1 200 OK", "body", OTHER, TYPE), "headers");
    }

    @Test
    void seesSpellingOfHeaders() {
        assertOneDifference(
                response("HTTP/1.1 200 OK", "body", new RawHeader("content-type", "text/plain"), OTHER), "headers");
    }

    @Test
    void seesBody() {
        assertOneDifference(response("HTTP/1.1 200 OK", "bodY", TYPE, OTHER), "body");
    }

    @Test
    void seesCutBody() {
        RawResponse cut = new RawResponse("HTTP/1.1 200 OK", List.of(TYPE, OTHER), "body", false);

        assertOneDifference(cut, "complete");
    }

    private static void assertOneDifference(RawResponse actual, String beginning) {
        assertThat(ResponseDifference.between(RESPONSE, actual))
                .singleElement()
                .asString()
                .startsWith(beginning);
    }

    private static RawResponse response(String statusLine, String body, RawHeader... headers) {
        return new RawResponse(statusLine, List.of(headers), body, true);
    }
}
