package io.securitylogger.suite.kinds;

import static io.securitylogger.suite.kinds.Sending.get;

import java.util.stream.Stream;

/** Answers that come later, in pieces, or not to their end. */
final class AsyncKinds {
    private AsyncKinds() {}

    static Stream<Kind> all() {
        return Stream.of(resumed(), stages(), streams(), answers()).flatMap(kinds -> kinds);
    }

    private static Stream<Kind> resumed() {
        return Stream.of(
                suspended("at-once", "atOnce"),
                suspended("value", "value"),
                suspended("managed", "managed"),
                suspended("exception", "exception")
                        .answers(500)
                        .error("java.lang.IllegalStateException: resumed boom")
                        .on("payara", Kind::serversOwnPage),
                suspended("mapped", "mapped").answers(422),
                suspended("thrown", "thrown")
                        .answers(500)
                        .error("java.lang.IllegalStateException: thrown boom")
                        .on("payara", Kind::serversOwnPage),
                suspended("time-out", "timeOut").answers(503).on("payara", Kind::serversOwnPage),
                suspended("cancel", "cancel").answers(503).on("payara", Kind::serversOwnPage));
    }

    private static Stream<Kind> stages() {
        return Stream.of(
                suspended("stage-now", "stageNow"),
                suspended("stage-later", "stageLater"),
                suspended("stage-failed", "stageFailed")
                        .answers(500)
                        .error("java.lang.IllegalStateException: failed stage boom")
                        .on("payara", Kind::serversOwnPage),
                suspended("stage-fails-later", "stageFailsLater")
                        .answers(500)
                        .error("java.lang.IllegalStateException: late stage boom")
                        .on("payara", Kind::serversOwnPage),
                suspended("stage-mapped", "stageMapped").answers(422));
    }

    private static Kind suspended(String path, String method) {
        return Kind.of("async-" + path, get("/api/async/" + path)).view("AsyncResource." + method);
    }

    private static Stream<Kind> streams() {
        return Stream.of(
                stream("small", "small"),
                stream("large", "large"),
                stream("fails-early", "failsEarly")
                        .answers(500)
                        .error("java.io.IOException: stream boom")
                        .on("payara", Kind::serversOwnPage),
                stream("fails-late", "failsLate").error("java.lang.IllegalStateException: late stream boom"),
                stream("events", "events"),
                stream("endless", "endless")
                        .hangsUpBy(Exchanges::hangingUpInDownload)
                        .error("Exception")
                        .responseBody(BodyExpectation.beginning("begun", 5)));
    }

    private static Stream<Kind> answers() {
        return Stream.of(
                stream("input-stream", "inputStream"),
                stream("file", "file"),
                stream("octets", "octets"),
                stream("latin", "latin"),
                stream("utf-16", "utf16"));
    }

    private static Kind stream(String path, String method) {
        return Kind.of("stream-" + path, get("/api/streams/" + path)).view("StreamResource." + method);
    }
}
