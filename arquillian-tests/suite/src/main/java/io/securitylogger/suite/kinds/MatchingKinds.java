package io.securitylogger.suite.kinds;

import static io.securitylogger.suite.kinds.Sending.get;
import static io.securitylogger.suite.kinds.Sending.post;
import static io.securitylogger.suite.kinds.Sending.request;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/** What matches a resource method, what does not, and statuses of all sorts. */
final class MatchingKinds {
    private static final String TEXT = "text/plain";

    private MatchingKinds() {}

    static Stream<Kind> all() {
        return Stream.of(methods(), mismatches(), filters(), statuses(), beans(), addresses())
                .flatMap(kinds -> kinds);
    }

    private static Stream<Kind> methods() {
        return Stream.of(
                Kind.of("get", get("/api/verbs")).view("VerbResource.get"),
                Kind.of("post", post("/api/verbs", TEXT, "thing")).answers(201).view("VerbResource.post"),
                Kind.of("put", request("PUT", "/api/verbs").withBody(TEXT, "thing".getBytes(UTF_8)))
                        .view("VerbResource.put"),
                Kind.of("patch", request("PATCH", "/api/verbs").withBody(TEXT, "thing".getBytes(UTF_8)))
                        .view("VerbResource.patch"),
                Kind.of("delete", request("DELETE", "/api/verbs")).answers(204).view("VerbResource.delete"),
                Kind.of("head", request("HEAD", "/api/verbs")).view("VerbResource.get"),
                // without this Jersey answers with a description that carries the time
                Kind.of("options", request("OPTIONS", "/api/verbs").with("Accept", "text/plain")),
                Kind.of("get-listed", get("/listed/verbs")).view("VerbResource.get"),
                Kind.of("kept-alive", get("/api/verbs"))
                        .twiceBy(Exchanges::keptAlive)
                        .view("VerbResource.get"),
                Kind.of("kept-alive-post", post("/api/verbs", TEXT, "thing"))
                        .answers(201)
                        .twiceBy(Exchanges::keptAlive)
                        .view("VerbResource.post"),
                Kind.of("pipelined", get("/api/verbs"))
                        .twiceBy(Exchanges::pipelined)
                        .view("VerbResource.get"));
    }

    private static Stream<Kind> mismatches() {
        return Stream.of(
                        Kind.of("no-such-resource", get("/api/nowhere")).answers(404),
                        Kind.of("no-such-resource-listed", get("/listed/nowhere"))
                                .answers(404),
                        Kind.of("not-listed", get("/listed/status/200")).answers(404),
                        Kind.of("no-such-resource-with-body", post("/api/nowhere", TEXT, "lost"))
                                .answers(404)
                                .requestBody(BodyExpectation.SIZE_ONLY),
                        Kind.of("no-such-method", request("DELETE", "/api/addresses"))
                                .answers(405),
                        Kind.of("nothing-acceptable", get("/api/verbs").with("Accept", "image/png"))
                                .answers(406),
                        Kind.of("unsupported-type", post("/api/bodies/json", "text/csv", "a;b"))
                                .answers(415)
                                .requestBody(BodyExpectation.SIZE_ONLY))
                .map(kind -> kind.on("payara", Kind::serversOwnPage));
    }

    private static Stream<Kind> filters() {
        return Stream.of(
                Kind.of("refused", get("/api/refused")).answers(401).view("RefusedResource.get"),
                Kind.of("refused-with-body", post("/api/refused", TEXT, "let me in"))
                        .answers(401)
                        .view("RefusedResource.post")
                        .requestBody(BodyExpectation.SIZE_ONLY),
                Kind.of("refused-before-matching", get("/api/verbs").with("X-Early", "abort"))
                        .answers(403),
                Kind.of("refused-before-matching-nothing", get("/api/nowhere").with("X-Early", "abort"))
                        .answers(403),
                Kind.of("request-filter-fails", get("/api/verbs").with("X-Early", "fail"))
                        .answers(500)
                        .error("java.lang.IllegalStateException: early boom")
                        .onResteasy(Kind::withoutError)
                        .on("payara", Kind::serversOwnPage),
                Kind.of("response-filter-fails", get("/api/verbs").with("X-Late", "fail"))
                        .answers(500)
                        .view("VerbResource.get")
                        .error("java.lang.IllegalStateException: late boom")
                        .onResteasy(Kind::withoutError)
                        .on("payara", Kind::serversOwnPage),
                Kind.of("authenticated", get("/api/verbs").with("X-User", "alice"))
                        .view("VerbResource.get")
                        .user("alice"));
    }

    private static Stream<Kind> statuses() {
        Stream<Kind> bare = Stream.of(200, 202, 204, 302, 400, 404, 409, 500, 503)
                .map(code -> bare(code).on("payara", kind -> code >= 400 ? kind.serversOwnPage() : kind));
        Stream<Kind> withEntity = Stream.of(200, 300, 400, 404, 422, 500, 503)
                .map(code -> Kind.of("status-" + code + "-entity", get("/api/status/" + code + "/entity"))
                        .answers(code)
                        .view("StatusResource.withEntity"));
        Stream<Kind> others = Stream.of(
                Kind.of("not-modified", get("/api/status/not-modified"))
                        .answers(304)
                        .view("StatusResource.notModified"),
                Kind.of("see-other", get("/api/status/see-other")).answers(303).view("StatusResource.seeOther"),
                Kind.of("nothing", get("/api/status/nothing")).answers(204).view("StatusResource.nothing"));
        return Stream.of(bare, withEntity, others).flatMap(kinds -> kinds);
    }

    private static Kind bare(int code) {
        return Kind.of("status-" + code, get("/api/status/" + code))
                .answers(code)
                .view("StatusResource.bare");
    }

    private static Stream<Kind> beans() {
        return Stream.of(
                Kind.of("application-scoped", get("/api/application-scoped")).view("ApplicationScopedResource.get"),
                Kind.of("application-scoped-fails", get("/api/application-scoped/fail"))
                        .answers(500)
                        .view("ApplicationScopedResource.fail")
                        .error("java.lang.IllegalStateException: application scoped boom")
                        .on("payara", Kind::serversOwnPage),
                Kind.of("plain", get("/api/plain")).view("PlainResource.get"),
                Kind.of("plain-fails", get("/api/plain/fail"))
                        .answers(500)
                        .view("PlainResource.fail")
                        .error("java.lang.IllegalStateException: plain boom")
                        .on("payara", Kind::serversOwnPage),
                Kind.of("ejb", get("/api/ejb")).view("EjbResource.get"),
                Kind.of("ejb-fails", get("/api/ejb/fail"))
                        .answers(500)
                        .view("EjbResource.fail")
                        .error("java.lang.IllegalStateException: ejb boom")
                        .on("payara", Kind::serversOwnPage),
                Kind.of("interface", get("/api/contract/plain")).view("ContractResource.plain"),
                Kind.of("interface-named", get("/api/contract/named")).view("contract-by-name"),
                Kind.of("sub-resource", get("/api/locator/7")).view("Leaf.get"),
                Kind.of("sub-resource-fails", get("/api/locator/7/fail"))
                        .answers(500)
                        .view("Leaf.fail")
                        .error("java.lang.IllegalStateException: leaf boom")
                        .onResteasy(Kind::withoutError)
                        .on("payara", Kind::serversOwnPage));
    }

    private static Stream<Kind> addresses() {
        String longPath = "/api/addresses/" + "segment/".repeat(100) + "end";
        String longValue = "v".repeat(3000);
        return Stream.of(
                Kind.of("long-path", get(longPath)).view("AddressResource.path"),
                Kind.of("encoded-path", get("/api/addresses/gr%C3%BC%C3%9Fe%20an/a%3Bb"))
                        .view("AddressResource.path"),
                Kind.of("matrix-path", get("/api/addresses/cars;colour=red;year=2026/list"))
                        .view("AddressResource.path"),
                Kind.of("slashed-path", get("/api/addresses/a//b/")).view("AddressResource.path"),
                Kind.of("query", get("/api/addresses?q=one&other=x"))
                        .view("AddressResource.query")
                        .queries("{\"q\":\"one\",\"other\":\"x\"}"),
                Kind.of("long-query", get("/api/addresses?q=" + longValue))
                        .view("AddressResource.query")
                        .queries("{\"q\":\"" + longValue + "\"}"),
                Kind.of("repeated-query", get("/api/addresses?q=1&x=&q=2&q"))
                        .view("AddressResource.query")
                        .queries("{\"q\":[\"1\",\"2\",\"\"],\"x\":\"\"}"),
                Kind.of("encoded-query", get("/api/addresses?q=gr%C3%BC%C3%9Fe+an%26b%3Dc"))
                        .view("AddressResource.query")
                        .queries("{\"q\":\"grüße an&b=c\"}"),
                Kind.of("malformed-query", get("/api/addresses?x=%zz&q=%E4&%"))
                        .view("AddressResource.query")
                        .queries("{\"x\":\"%zz\",\"q\":\"\uFFFD\",\"%\":\"\"}")
                        .on("wildfly", kind -> kind.refusedByServer(400))
                        .on("open-liberty", kind -> kind.answers(400)),
                Kind.of(
                                "several-values",
                                get("/api/headers").with("X-Several", "a").with("X-Several", "b, c"))
                        .view("HeaderResource.get"));
    }
}
