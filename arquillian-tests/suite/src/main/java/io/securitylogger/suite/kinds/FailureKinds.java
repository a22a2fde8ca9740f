package io.securitylogger.suite.kinds;

import static io.securitylogger.suite.kinds.Sending.get;
import static io.securitylogger.suite.kinds.Sending.post;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Exceptions, wherever they come from. */
final class FailureKinds {
    private static final String APP = "io.securitylogger.suite.kinds.app.";

    private FailureKinds() {}

    static Stream<Kind> all() {
        return Stream.of(thrown(), mapped(), parameters(), entities()).flatMap(kinds -> kinds);
    }

    private static Stream<Kind> thrown() {
        return Stream.of(
                        failing("runtime", "java.lang.IllegalStateException: runtime boom"),
                        failing("checked", APP + "CheckedException: checked boom"),
                        failing("error", "java.lang.AssertionError: error boom"),
                        failing("web-500", "jakarta.ws.rs.InternalServerErrorException: web 500 boom")
                                .view("FailureResource.web500"),
                        Kind.of("runtime-listed", get("/listed/failures/runtime"))
                                .answers(500)
                                .view("FailureResource.runtime")
                                .error("java.lang.IllegalStateException: runtime boom"),
                        Kind.of("unmapped-listed", get("/listed/failures/mapped/409"))
                                .answers(500)
                                .view("FailureResource.mapped")
                                .error(APP + "MappedException: mapped to 409"),
                        failing("web", null).answers(409),
                        failing("not-found", null).answers(404).view("FailureResource.notFound"))
                .map(kind -> kind.on("payara", Kind::serversOwnPage));
    }

    private static Kind failing(String how, @Nullable String error) {
        Kind kind = Kind.of(how + "-thrown", get("/api/failures/" + how))
                .answers(500)
                .view("FailureResource." + how);
        return error == null ? kind : kind.error(error);
    }

    private static Stream<Kind> mapped() {
        return Stream.of(
                Kind.of("web-entity-thrown", get("/api/failures/web-entity"))
                        .answers(409)
                        .view("FailureResource.webWithEntity"),
                Kind.of("redirect-thrown", get("/api/failures/redirect"))
                        .answers(303)
                        .view("FailureResource.redirect"),
                Kind.of("mapped-to-200", get("/api/failures/mapped/200")).view("FailureResource.mapped"),
                Kind.of("mapped-to-409", get("/api/failures/mapped/409"))
                        .answers(409)
                        .view("FailureResource.mapped"),
                Kind.of("mapped-to-503", get("/api/failures/mapped/503"))
                        .answers(503)
                        .view("FailureResource.mapped")
                        .error(APP + "MappedException: mapped to 503"));
    }

    private static Stream<Kind> parameters() {
        return Stream.of(
                        Kind.of("bad-path-parameter", get("/api/failures/path-parameter/seven"))
                                .answers(404)
                                .view("FailureResource.pathParameter"),
                        Kind.of("bad-query-parameter", get("/api/failures/query-parameter?number=seven"))
                                .answers(404)
                                .view("FailureResource.queryParameter")
                                .queries("{\"number\":\"seven\"}"),
                        Kind.of(
                                        "bad-header-parameter",
                                        get("/api/failures/header-parameter").with("X-Number", "seven"))
                                .answers(400)
                                .view("FailureResource.headerParameter"),
                        Kind.of("invalid", get("/api/validated?name=too-long"))
                                .answers(400)
                                .view("ValidatedResource.get")
                                .queries("{\"name\":\"too-long\"}"))
                .map(kind -> kind.on("payara", Kind::serversOwnPage));
    }

    private static Stream<Kind> entities() {
        return Stream.of(
                        Kind.of("broken-json", post("/api/bodies/json", "application/json", "{\"title\": \"open"))
                                .answers(500)
                                .view("BodyResource.json")
                                .error("jakarta.json.bind.JsonbException"),
                        Kind.of("reader-fails", post("/api/bodies/brittle", "text/plain", "fragile"))
                                .answers(500)
                                .view("BodyResource.readBrittle")
                                .requestBody(BodyExpectation.SIZE_ONLY)
                                .error("java.lang.IllegalStateException: reader boom"),
                        Kind.of("writer-fails", get("/api/bodies/brittle"))
                                .answers(500)
                                .view("BodyResource.writeBrittle")
                                .error("java.lang.IllegalStateException: writer boom"),
                        Kind.of("writer-fails-later", get("/api/bodies/brittle-later"))
                                .answers(500)
                                .view("BodyResource.writeBrittleLater")
                                .error("java.io.IOException: late writer boom"),
                        Kind.of("no-writer", get("/api/bodies/unwritable"))
                                .answers(500)
                                .view("BodyResource.unwritable")
                                .withoutError())
                .map(kind -> kind.on("payara", Kind::serversOwnPage));
    }
}
