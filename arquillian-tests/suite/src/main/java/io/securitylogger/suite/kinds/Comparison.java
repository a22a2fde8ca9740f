package io.securitylogger.suite.kinds;

import io.securitylogger.suite.http.RawHeader;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.http.ResponseDifference;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * The same application twice, and the logs of one of them.
 *
 * @param plain without the bundle
 * @param logged with the bundle; its name has as many letters, so that nothing else differs
 * @param logs what the latter writes
 */
record Comparison(Target plain, Target logged, InputRequestLogs logs) {

    /** Sends a kind to both, compares the answers, and then the log with the answer. */
    void check(Kind kind) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        List<RawResponse> seen = kind.exchange.run(logged, kind.sending, kind.name);
        if (kind.clientStays) {
            softly.assertThat(seen)
                    .as("statuses")
                    .extracting(RawResponse::status)
                    .containsOnly(kind.status);
            compare(kind, kind.exchange.run(plain, kind.sending, kind.name), seen, softly);
        }
        List<LogRow> rows = logs.awaitFinal(kind.name, kind.requests);
        softly.assertThat(rows).as("logs of one case").hasSize(kind.requests);
        LogCheck check = new LogCheck(kind, logged, softly);
        for (int i = 0; i < Math.min(rows.size(), kind.requests); i++) {
            check.check(rows.get(i), kind.clientStays ? seen.get(i) : null);
        }
        softly.assertAll();
    }

    private void compare(
            Kind kind, List<RawResponse> withoutBundle, List<RawResponse> withBundle, SoftAssertions softly) {
        if (!kind.bodiesEqual) {
            softly.assertThat(withBundle)
                    .extracting(RawResponse::statusLine)
                    .isEqualTo(
                            withoutBundle.stream().map(RawResponse::statusLine).toList());
            return;
        }
        softly.assertThat(withBundle).as("number of answers").hasSameSizeAs(withoutBundle);
        for (int i = 0; i < Math.min(withBundle.size(), withoutBundle.size()); i++) {
            softly.assertThat(ResponseDifference.between(withoutBundle.get(i), asFromPlain(withBundle.get(i))))
                    .as("differences to the answer without the bundle")
                    .isEmpty();
        }
    }

    private RawResponse asFromPlain(RawResponse response) {
        List<RawHeader> headers = response.headers().stream()
                .map(header -> new RawHeader(header.name(), asFromPlain(header.value())))
                .toList();
        return new RawResponse(response.statusLine(), headers, asFromPlain(response.octets()), response.complete());
    }

    private String asFromPlain(String text) {
        return text.replace("/" + logged.contextRoot(), "/" + plain.contextRoot());
    }
}
