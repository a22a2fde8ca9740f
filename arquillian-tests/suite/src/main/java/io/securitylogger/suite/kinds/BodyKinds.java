package io.securitylogger.suite.kinds;

import static io.securitylogger.suite.kinds.Sending.get;
import static io.securitylogger.suite.kinds.Sending.post;
import static io.securitylogger.suite.kinds.Sending.request;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.suite.server.ServerUnderTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Bodies of requests, and secrets in every place. */
final class BodyKinds {
    private static final String TEXT = "text/plain";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=frontier";
    private static final String OCTETS = "application/octet-stream";
    private static final String PARTS =
            """
            --frontier\r
            Content-Disposition: form-data; name="note"\r
            Content-Type: text/plain\r
            \r
            first part\r
            --frontier\r
            Content-Disposition: form-data; name="more"\r
            Content-Type: text/plain\r
            \r
            second part\r
            --frontier--\r
            """;

    /** WildFly parses the form itself: the order of its names is lost. */
    private static final BodyExpectation RED_BLUE = BodyExpectation.containing("name=Ann", "colour=red&colour=blue");

    private BodyKinds() {}

    static Stream<Kind> all(InputRequestLogs logs) {
        return Stream.of(texts(), forms(), types(), sizes(), framings(), hangUps(logs), secrets())
                .flatMap(kinds -> kinds);
    }

    private static Stream<Kind> texts() {
        return Stream.of(
                text("empty", TEXT, new byte[0]),
                text("utf-8", TEXT, "grüße €".getBytes(UTF_8)),
                text("iso-8859-1", "text/plain; charset=ISO-8859-1", "grüße".getBytes(ISO_8859_1)),
                text("utf-16", "text/plain; charset=UTF-16BE", "grüße".getBytes(UTF_16BE)),
                text("nul", TEXT, "a\0b".getBytes(UTF_8)),
                text("invalid-utf-8", TEXT, new byte[] {'a', (byte) 0xff, 'b', (byte) 0xc3}),
                text("long", TEXT, "word ".repeat(1000).getBytes(UTF_8)));
    }

    private static Kind text(String name, String contentType, byte[] body) {
        return Kind.of("body-" + name, request("POST", "/api/bodies/text").withBody(contentType, body))
                .view("BodyResource.text");
    }

    private static Stream<Kind> forms() {
        return Stream.of(
                Kind.of("form-parameter", post("/api/bodies/form-parameter", FORM, "name=Ann&colour=red&colour=blue"))
                        .view("BodyResource.formParameter")
                        .on("wildfly", kind -> kind.requestBody(RED_BLUE)),
                Kind.of(
                                "form-parameter-and-query",
                                post("/api/bodies/form-parameter?name=Bob", FORM, "name=Ann&colour=red"))
                        .view("BodyResource.formParameter")
                        .queries("{\"name\":\"Bob\"}")
                        .on("wildfly", kind -> kind.requestBody(BodyExpectation.containing("name=Ann", "colour=red"))),
                Kind.of("form", post("/api/bodies/form", FORM, "name=Ann&colour=red"))
                        .view("BodyResource.form"),
                Kind.of("parts", post("/api/bodies/parts", MULTIPART, PARTS)).view("BodyResource.parts"),
                Kind.of("part-parameter", post("/api/bodies/part-parameter", MULTIPART, PARTS))
                        .view("BodyResource.partParameter")
                        .on(
                                "open-liberty",
                                kind -> kind.requestBody(
                                        BodyExpectation.containing("name=\"note\"", "first part", "second part"))));
    }

    private static Stream<Kind> types() {
        byte[] octets = {0, 1, 2, (byte) 0xfe, (byte) 0xff, 'x'};
        return Stream.of(
                Kind.of("json", post("/api/bodies/json", "application/json", "{\"title\":\"One\"}"))
                        .view("BodyResource.json")
                        .responseBody(BodyExpectation.containing("\"title\":\"One\"")),
                Kind.of("xml", post("/api/bodies/text", "application/xml", "<a>b</a>"))
                        .view("BodyResource.text"),
                Kind.of("octets", request("POST", "/api/bodies/octets").withBody(OCTETS, octets))
                        .view("BodyResource.octets"),
                Kind.of(
                                "gzip",
                                request("POST", "/api/bodies/count")
                                        .withBody(OCTETS, gzip("squeezed"))
                                        .with("Content-Encoding", "gzip"))
                        .view("BodyResource.count")
                        .requestBody(BodyExpectation.SIZE_ONLY)
                        // inflates it for the application
                        .on("open-liberty", kind -> kind.requestBody(BodyExpectation.part(null, "squeezed".length()))));
    }

    private static Stream<Kind> sizes() {
        // the other servers take 20 MB; WildFly refuses more than 10 MB unless it is told otherwise
        byte[] huge = "0123456789abcdef"
                .repeat((ServerUnderTest.name().equals("wildfly") ? 10 : 20) * 65_536)
                .getBytes(UTF_8);
        return Stream.of(
                Kind.of("huge-read", request("POST", "/api/bodies/count").withBody(TEXT, huge))
                        .view("BodyResource.count"),
                Kind.of("huge-unread", request("POST", "/api/bodies/unread").withBody(TEXT, huge))
                        .by(Exchanges::readingEarly)
                        .view("BodyResource.unread")
                        .requestBody(BodyExpectation.SIZE_ONLY),
                Kind.of("first-byte-read", post("/api/bodies/first-byte", TEXT, "x"))
                        .view("BodyResource.firstByte"),
                Kind.of("unread", post("/api/bodies/unread", TEXT, "never mind"))
                        .view("BodyResource.unread")
                        .requestBody(BodyExpectation.SIZE_ONLY));
    }

    private static Stream<Kind> framings() {
        return Stream.of(
                Kind.of(
                                "chunked",
                                post("/api/bodies/text", TEXT, "chunk ".repeat(500))
                                        .inChunks())
                        .view("BodyResource.text"),
                Kind.of(
                                "chunked-unread",
                                post("/api/bodies/unread", TEXT, "chunk").inChunks())
                        .view("BodyResource.unread")
                        .requestBody(BodyExpectation.UNKNOWN),
                Kind.of("expecting-continue", post("/api/bodies/text", TEXT, "please"))
                        .by(Exchanges::expectingContinue)
                        .view("BodyResource.text"));
    }

    private static Stream<Kind> hangUps(InputRequestLogs logs) {
        String name = "upload-hung-up";
        return Stream.of(Kind.of(name, post("/api/bodies/count", TEXT, "y".repeat(20_000)))
                .hangsUpBy(Exchanges.hangingUpInUpload(() -> logs.awaitBegun(name)))
                .answers(500)
                .view("BodyResource.count")
                .error("Exception")
                .requestBody(BodyExpectation.ANY)
                .responseBody(BodyExpectation.ANY));
    }

    private static Stream<Kind> secrets() {
        String filtered = "[Filtered]";
        String note = "{\"title\":\"One\",\"password\":\"s3cr3t-json\"}";
        return Stream.of(
                Kind.of("secret-in-path", get("/api/verbs;jsessionid=s3cr3tpath"))
                        .view("VerbResource.get")
                        .loggedPath("/api/verbs;jsessionid=" + filtered)
                        .on("payara", kind -> kind.loggedPath("/api/verbs"))
                        .on("open-liberty", kind -> kind.loggedPath("/api/verbs")),
                Kind.of("secret-in-query", get("/api/addresses?access_token=s3cr3t-query&q=1"))
                        .view("AddressResource.query")
                        .queries("{\"access_token\":\"[Filtered]\",\"q\":\"1\"}"),
                Kind.of("secret-in-authorization", get("/api/verbs").with("Authorization", "Bearer s3cr3t-header"))
                        .view("VerbResource.get")
                        .masksRequestHeader("Authorization", filtered),
                Kind.of("secret-in-cookie", get("/api/verbs").with("Cookie", "session=s3cr3t-cookie"))
                        .view("VerbResource.get")
                        .masksRequestHeader("Cookie", filtered),
                Kind.of("secret-in-set-cookie", get("/api/headers/cookie"))
                        .view("HeaderResource.cookie")
                        .masksResponseHeader("Set-Cookie", filtered),
                Kind.of("secret-in-json", post("/api/bodies/json", "application/json", note))
                        .view("BodyResource.json")
                        .requestBody(BodyExpectation.text("{\"title\":\"One\",\"password\":\"[Filtered]\"}"))
                        .responseBody(BodyExpectation.containing("\"password\":\"[Filtered]\"")),
                Kind.of("secret-in-form", post("/api/bodies/form", FORM, "name=Ann&password=s3cr3t-form"))
                        .view("BodyResource.form")
                        .requestBody(BodyExpectation.text("name=Ann&password=[Filtered]")));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
