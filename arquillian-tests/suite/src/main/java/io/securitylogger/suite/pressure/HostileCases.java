package io.securitylogger.suite.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an attacker would send. */
final class HostileCases {
    /** So many characters are kept of a body. */
    static final int LIMIT = 200_000;

    private static final String JSON = "application/json";

    private HostileCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(malformed(), charsets(), zeros(), nested(), bombs(), addresses(), headers(), many())
                .flatMap(cases -> cases);
    }

    private static Stream<HostileCase> malformed() {
        return Stream.of(
                HostileCase.post("json-cut-off", "/json", JSON, "{\"a\": [1, 2, {\"b\": \"c")
                        .logs(body("{\"a\": [1, 2, {\"b\": \"c")),
                HostileCase.post("json-cut-off-bound", "/bound", JSON, "{\"a\": [1, 2, {\"b\": \"c"),
                HostileCase.post("json-not-at-all", "/json", JSON, "}}}]]]\"\\u12,:")
                        .logs(body("}}}]]]\"\\u12,:")),
                HostileCase.post("json-lone-surrogate", "/json", JSON, "\"\\ud800\"")
                        .logs(body("\"\\ud800\"")),
                HostileCase.post("json-escaped-zero", "/json", JSON, "{\"a\\u0000b\": \"\\u0000\"}")
                        .logs(body("{\"a\\u0000b\": \"\\u0000\"}")),
                HostileCase.post("json-many-keys", "/json", JSON, "{" + "\"k\":1,".repeat(50_000) + "\"k\":1}"),
                HostileCase.post("json-long-cut-off", "/json", JSON, "[\"" + "x".repeat(300_000)),
                HostileCase.post("json-long-number", "/text", JSON, "1".repeat(300_000)),
                HostileCase.post("xml-cut-off", "/xml", "application/xml", "<a><b c=\"")
                        .logs(body("<a><b c=\"")),
                HostileCase.post(
                        "xml-entities",
                        "/xml",
                        "application/xml",
                        "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>"),
                HostileCase.post("xml-not-at-all", "/xml", "application/xml", "<<<>>>&&&;;;")
                        .logs(body("<<<>>>&&&;;;")));
    }

    private static Stream<HostileCase> charsets() {
        return Stream.of(
                HostileCase.octets("utf8-invalid", "/bytes", JSON, "a\u00c3(b\u00ff\u00fec\u00ed\u00a0\u0080"),
                HostileCase.octets("utf8-overlong", "/bytes", JSON, "\u00c0\u00af\u00e0\u0080\u00af"),
                HostileCase.octets("utf8-cut-off", "/bytes", JSON, "a\u00e2\u0082")
                        .logs(body("a\uFFFD")),
                HostileCase.octets("charset-unknown", "/bytes", JSON + ";charset=no-such", "\u00c3\u00a4")
                        .logs(body("ä")),
                HostileCase.octets("charset-malformed", "/bytes", JSON + ";charset=\"\u00e4 ,;=", "abc"),
                HostileCase.octets("charset-wrong", "/bytes", JSON + ";charset=UTF-16", "{\"a\": 1}\u00e4"),
                HostileCase.octets("charset-shift", "/bytes", JSON + ";charset=ISO-2022-JP", "\u001b$B$\"\u001b(J~\\"),
                HostileCase.octets("charset-ebcdic", "/bytes", JSON + ";charset=IBM037", "\u00c1\u00c2\u00c3")
                        .logs(body("ABC")),
                HostileCase.octets("type-malformed", "/bytes", "////;;;=", "abc"),
                HostileCase.octets("encoding-unknown", "/bytes", JSON, "abc").header("Content-Encoding: no-such"),
                HostileCase.octets("encoding-lies", "/bytes", JSON, "not zipped")
                        .header("Content-Encoding: gzip"));
    }

    private static Stream<HostileCase> zeros() {
        return Stream.of(
                HostileCase.post("zero-in-body", "/bytes", JSON, "{\"a\0b\":\"\0\"}")
                        .logs(body("{\"ab\":\"\"}")),
                HostileCase.post("zeros-only", "/bytes", JSON, "\0".repeat(10_000))
                        .logs(body("")),
                HostileCase.post("zeros-for-megabytes", "/bytes", JSON, "\0".repeat(5_000_000) + "[1]")
                        .logs(body("[1]"))
                        .logs(log -> assertThat(log.get("request_body_size")).isEqualTo(5_000_003L)),
                HostileCase.octets("zeros-in-string", "/bytes", JSON, "[\"" + "a\0".repeat(2_500_000) + "\",1]")
                        .logs(body("[\"" + "a".repeat(249) + "…\",1]")),
                HostileCase.octets("undecodable-in-string", "/bytes", JSON, "[\"" + "\u00e2\u0082".repeat(2_500_000))
                        .logs(body("[\"" + "\uFFFD".repeat(LIMIT - 3) + "…")),
                HostileCase.get("zero-in-path", "/at/a%00b"),
                HostileCase.get("zero-in-query", "/at?a%00b=c%00d&%00"),
                HostileCase.get("zero-in-header", "/at").header("X-Zero: a\0b"),
                HostileCase.post("lines-in-body", "/bytes", JSON, "a\r\nX-Forged: b\n\u2028\u2029\u0085c")
                        .logs(body("a\r\nX-Forged: b\n\u2028\u2029\u0085c")),
                HostileCase.get("lines-in-path", "/at/a%0d%0aX-Forged:%20b"),
                HostileCase.get("lines-in-query", "/at?a%0d%0a=b%0d%0aSECLOG0080:%20forged"),
                HostileCase.get("line-in-header", "/at").header("X-Line: a\rX-Forged: b"),
                HostileCase.get("folded-header", "/at").header("X-Folded: a\r\n b"),
                HostileCase.get("lines-in-header", "/at").header("X-Lines: a%0d%0aX-Forged: b"),
                HostileCase.get("escapes-in-header", "/at").header("X-Escape: \u001b[31m\u0007\u0008\u007f"),
                HostileCase.get("octets-in-header", "/at").header("X-Octets: \u00ff\u00fe\u00c3("));
    }

    private static Stream<HostileCase> nested() {
        int levels = 100_000;
        return Stream.of(
                HostileCase.post("nested-arrays", "/text", JSON, "[".repeat(levels) + "]".repeat(levels)),
                HostileCase.post("nested-arrays-parsed", "/json", JSON, "[".repeat(levels) + "]".repeat(levels)),
                HostileCase.post("nested-arrays-bound", "/bound", JSON, "{\"a\":" + "[".repeat(levels)),
                HostileCase.post("nested-objects", "/text", JSON, "{\"a\":".repeat(levels) + "1" + "}".repeat(levels)),
                HostileCase.post("nested-cut-off", "/text", JSON, "[{\"password\":".repeat(levels)),
                HostileCase.post("nested-elements", "/text", "application/xml", "<a>".repeat(levels)));
    }

    private static Stream<HostileCase> bombs() {
        String[] parts = {
            "a",
            "\"",
            "\\",
            "\\\"",
            "password",
            "password=",
            "\"password\":",
            "password: password=",
            "<password>",
            "<a ",
            "Bearer ",
            "Bearer a.",
            "eyJ",
            "eyJhbGciOi.",
            "4111 1111 1111 111",
            "0",
            "DE89 3704 ",
            "AT",
            "-----BEGIN PRIVATE KEY-----",
            "-----BEGIN ",
            "https://a:b",
            "https://a@",
            "&token=",
            "token%3D",
            "--",
            "Content-Disposition: form-data; name=\"password\"\r\n\r\n",
            "\u00e4",
            "\ud83d\ude00",
            "\u202e",
            "\ufeff"
        };
        return IntStream.range(0, parts.length)
                .mapToObj(i -> HostileCase.post(
                        "bomb-" + i, "/bytes", JSON, parts[i].repeat(400_000 / parts[i].length()) + "!"));
    }

    private static Stream<HostileCase> addresses() {
        return Stream.of(
                HostileCase.get("path-of-20000", "/at/" + "p".repeat(20_000)),
                HostileCase.get("path-of-7000", "/at/" + "p".repeat(7_000))
                        .logs(log -> assertThat(log.get("path")).asString().contains("p".repeat(500))),
                HostileCase.get("path-of-slashes", "/at" + "/".repeat(3_000)),
                HostileCase.get("path-of-dots", "/at" + "/..".repeat(3) + "/x"),
                HostileCase.get("path-of-matrix", "/at" + ";a=b".repeat(500)),
                HostileCase.get("path-double-encoded", "/at/%252e%252e%252f%25"),
                HostileCase.get("path-half-encoded", "/at/a%4"),
                HostileCase.get("path-not-encoded", "/at/a%zzb"),
                HostileCase.get("path-invalid-utf8", "/at/%ff%fe%c3%28"),
                HostileCase.get("path-of-octets", "/at/\u00e4\u00ff"),
                HostileCase.get("query-half-encoded", "/at?a=%4&%&%zz=%"),
                HostileCase.get("query-invalid-utf8", "/at?%ff=%c3%28"),
                HostileCase.get("query-of-separators", "/at?&&&===&=&=a&b"),
                HostileCase.get("query-of-7000", "/at?token=" + "q".repeat(7_000)),
                HostileCase.get("query-of-20000", "/at?token=" + "q".repeat(20_000)));
    }

    private static Stream<HostileCase> headers() {
        Stream<HostileCase> growing = Stream.of(1_000, 4_000, 7_000, 12_000, 30_000, 60_000, 200_000, 2_000_000)
                .map(size -> HostileCase.get("header-of-" + size, "/at").header("X-Large: " + "h".repeat(size)));
        return Stream.concat(
                growing,
                Stream.of(
                        HostileCase.get("header-twice", "/at")
                                .header("X-Twice: a")
                                .header("x-twice: b"),
                        HostileCase.get("header-empty", "/at").header("X-Empty:"),
                        HostileCase.get("header-without-name", "/at").header(": nameless"),
                        HostileCase.get("header-without-colon", "/at").header("nocolon"),
                        HostileCase.get("header-name-with-blank", "/at").header("X Blank: a"),
                        HostileCase.get("header-name-with-quotes", "/at").header("X-\"Quoted\": a"),
                        HostileCase.get("authorization-twice", "/at")
                                .header("Authorization: Basic c2VjcmV0OnNlY3JldA==")
                                .header("authorization: Bearer secret-secret")
                                .logs(log -> assertThat(log.get("request_headers"))
                                        .asString()
                                        .doesNotContain("ecret-", "c2Vj"))));
    }

    private static Stream<HostileCase> many() {
        return Stream.of(50, 150, 400, 1_000, 10_000)
                .flatMap(count -> Stream.of(
                        new HostileCase("headers-" + count, "GET", "/at", lines(count), "", log -> {}),
                        HostileCase.get("params-" + count, "/at?" + params(count)),
                        HostileCase.octets(
                                "form-" + count, "/text", "application/x-www-form-urlencoded", params(count))));
    }

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, count).forEach(i -> lines.append("X-H").append(i).append(": v\r\n"));
        return lines.toString();
    }

    private static String params(int count) {
        StringBuilder params = new StringBuilder("p=v");
        IntStream.range(1, count).forEach(i -> params.append("&p").append(i).append("=v"));
        return params.toString();
    }

    private static Consumer<Map<String, @Nullable Object>> body(String text) {
        return log -> assertThat(log.get("request_body")).isEqualTo(text);
    }
}
