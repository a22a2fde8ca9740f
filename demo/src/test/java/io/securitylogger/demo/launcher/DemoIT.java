package io.securitylogger.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.demo.calls.Call;
import io.securitylogger.demo.calls.Calls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Does what the demo invites to, once each and in order, and looks whether the log shows what was promised. */
class DemoIT {

    private static final Path HOME = Path.of(System.getProperty("demo.server"));
    private static final Path WAR = Path.of(System.getProperty("demo.war"));
    private static final Path PARTNERS = Path.of(System.getProperty("demo.partners"));
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    /** What the demo makes up for its past. */
    private static final String OLD_RELEASE = "release shop-0.9";

    private static ShopServer server;
    private static Shop shop;
    private static final Map<Call, HttpResponse<String>> ANSWERS = new HashMap<>();
    private static final List<HttpResponse<String>> GUESSES = new ArrayList<>();
    private static List<String> logs;

    @BeforeAll
    static void tryEverything() throws Exception {
        server = ShopServer.start(settings(START_LIMIT));
        shop = new Shop(server.address(), HttpClient.newHttpClient());
        for (Call call : Calls.ALL) {
            ANSWERS.put(call, shop.send(call));
        }
        awaitNoneUnfinished();
        logs = shop.logs(Calls.LOG_PAGE).stream()
                .filter(log -> !log.contains(OLD_RELEASE))
                .toList();
        for (int i = 0; i < Calls.GUESSES.times(); i++) {
            GUESSES.add(shop.send(Calls.GUESSES.call()));
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void answersEachCallWithThePromisedStatus() {
        assertThat(ANSWERS)
                .allSatisfy((call, answer) ->
                        assertThat(answer.statusCode()).as(call.title()).isEqualTo(call.status()));
    }

    @Test
    void logsEachCallOnceButNotTheExemptOne() {
        List<Call> logged =
                Calls.ALL.stream().filter(call -> !call.equals(Calls.HEALTH)).toList();
        assertThat(logs).hasSameSizeAs(logged);
        for (int i = 0; i < logged.size(); i++) {
            Call call = logged.get(logged.size() - 1 - i);
            assertThat(Shop.shown(logs.get(i)))
                    .contains(call.status() + " " + call.request().method() + " "
                            + call.request().path())
                    .contains(" ms", "from 127.0.0.1", "release shop-1.0");
        }
    }

    @Test
    void masksPasswordAndTokenAndNamesTheUser() {
        String token = answer("Log in").body().replaceAll(".*:\"(.*)\".*", "$1");
        assertThat(token).hasSizeGreaterThan(20);
        assertThat(logOf("Log in"))
                .contains("INFO", "user ada", "\"password\": \"[Filtered]\"", "\"token\":\"[Filtered]\"")
                .contains("\"user\": \"ada\"");
        assertThat(logOf("Log in with a wrong password"))
                .contains("WARNING", "401", "login", "\"password\": \"[Filtered]\"");
        assertThat(String.join("", logs)).doesNotContain("lovelace", "byron-1815", token);
    }

    @Test
    void locksLoginAfterFiveFailuresAndSaysForHowLong() throws Exception {
        assertThat(GUESSES.stream().map(HttpResponse::statusCode)).containsExactly(401, 401, 401, 401, 429, 429);
        HttpResponse<String> refused = GUESSES.get(5);
        long seconds = refused.headers().firstValueAsLong("Retry-After").orElseThrow();
        assertThat(seconds).isBetween(200L, 300L);
        assertThat(refused.body()).contains("Too many failed logins. Try again in " + seconds + " s.");
        assertThat(shop.logs(Calls.LOG_PAGE).get(0))
                .contains("429", "throttled_by", "unsuccessful-login:5/PT5M")
                .doesNotContain("byron-1815");
    }

    @Test
    void masksCardQueryAndHeader() {
        assertThat(logOf("Pay by card"))
                .contains("{\"card\": \"[Filtered]\", \"cvc\": \"[Filtered]\", \"holder\": \"Ada\"}");
        assertThat(logOf("Search the catalogue")).contains("?name=tea&api_key=[Filtered]", "Teapot");
        assertThat(logOf("Look at the order")).containsIgnoringCase("authorization[Filtered]");
        assertThat(Shop.shown(String.join("", logs))).doesNotContain("4111 1111", "\"737\"", "k-98431", "3f7c01a9d2");
    }

    @Test
    void showsWhatAnOrderCaused() {
        assertThat(logOf("Order"))
                .containsSubsequence(
                        "201 POST /api/orders",
                        "200 POST → 127.0.0.1",
                        "/partners/api/stock/tea/reservations?quantity=2",
                        "stock · Customer ada · Order 1",
                        "200 POST ← /partners/api/stock/tea/reservations",
                        "partners-1.0",
                        "200 POST → 127.0.0.1",
                        "/partners/TaxRates",
                        "tax · Customer ada · Order 1",
                        "<product>tea</product>",
                        "200 POST ← /partners/TaxRates",
                        "partners-1.0",
                        "200 PUT → 127.0.0.1",
                        "/partners/api/payments/1",
                        "payment · Customer ada · Order 1",
                        "{\"amountCents\":990}",
                        "200 PUT ← /partners/api/payments/1",
                        "partners-1.0",
                        "SUCCEEDED",
                        "task confirm-order order=1, to=",
                        "confirmation · Customer ada · ",
                        "SUCCEEDED",
                        "run 1 confirm-order order=1, to=",
                        "your order is on its way",
                        "\"sent\"");
        assertThat(logOf("Order more than there is"))
                .containsSubsequence("409 POST /api/orders", "409 POST → ", "/stock/pot/reservations", "409 POST ← ")
                .doesNotContain("TaxRates");
        assertThat(logOf("Pay by card"))
                .containsSubsequence(
                        "200 POST → ", "/payments/1/charges", "\"card\":\"[Filtered]\",\"cvc\":\"[Filtered]\"");
        assertThat(logOf("Search the catalogue")).doesNotContain("→", "←");
    }

    @Test
    void hidesTheLetterAndKeepsTheSizeOfTheUpload() {
        assertThat(logOf("Write to the doctor")).contains("[Filtered]").doesNotContain("knee");
        assertThat(logOf("Upload a file"))
                .contains("bytes, not kept", "list.txt")
                .doesNotContain("biscuits");
        assertThat(answer("Upload a file").body()).contains("\"bytes\":16");
    }

    @Test
    void leadsFromAnOrderToAllThatHappenedToIt() throws Exception {
        assertThat(logOf("Order")).contains("order-created", "Order 1", "Customer ada", "Product tea");
        assertThat(Shop.shown(shop.get("/demo/orders/1")))
                .containsSubsequence("POST /api/orders/1/payment", "order-paid", "GET /api/orders/1", "order-created");
    }

    @Test
    void keepsTheLogOfTheOrderThatWasRolledBack() throws Exception {
        assertThat(logOf("Order more than there is")).contains("WARNING", "order-refused", "Customer grace");
        assertThat(shop.get("/api/orders/2")).doesNotContain("grace");
    }

    @Test
    void keepsTheBeginningOfAStreamAndItsTrueSize() {
        String csv = answer("Download the prices of ten years").body();
        int bytes = csv.getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isGreaterThan(100_000);
        assertThat(logOf("Download the prices of ten years"))
                .contains("INFO", "Response body, " + bytes + " bytes", csv.substring(0, 900), "…")
                .doesNotContain(csv.substring(0, 1000), ":status");
        assertThat(answer("Follow three events").body()).contains("packed", "on its way", "delivered");
        assertThat(logOf("Follow three events")).contains("INFO");
    }

    @Test
    void showsTheStackTraceOfTheCallThatFailed() {
        assertThat(logOf("Ask for a report that fails"))
                .contains("ERROR", "java.lang.IllegalStateException: There is no way yet", "DeskResource.report(");
    }

    @Test
    void filtersByState() throws Exception {
        assertThat(shop.logs("/demo/logs?state=ERROR&days=1")).isEmpty();
        assertThat(shop.logs("/demo/logs?state=ERROR")).isNotEmpty().allSatisfy(log -> assertThat(log)
                .contains("class=\"ERROR\""));
        assertThat(shop.logs("/demo/logs?state=WARNING")).hasSizeGreaterThan(2).allSatisfy(log -> assertThat(log)
                .contains("class=\"WARNING\""));
    }

    @Test
    void turnsThePageWithoutRepeatingOrSkippingALog() throws Exception {
        for (int i = 0; i < 30; i++) {
            shop.get("/api/products/cup?turn=x" + i + "x");
        }
        String first = shop.get("/demo/logs");
        String second = shop.get(older(first));
        String both = Shop.shown(String.join("", Shop.articles(first)) + String.join("", Shop.articles(second)));
        assertThat(Shop.articles(first)).hasSize(20);
        for (int i = 0; i < 30; i++) {
            assertThat(both.split("turn=x" + i + "x", -1)).hasSize(2);
        }
    }

    @Test
    void showsHostileInputAsText() throws Exception {
        String hostile = "<script>alert(1)</script>";
        shop.get("/api/products?name=%3Cscript%3Ealert(1)%3C/script%3E", "X-Note", "\"><img src=x onerror=alert(1)>");
        String page = shop.get("/demo/logs");
        assertThat(Shop.shown(page)).contains(hostile, "<img src=x onerror=alert(1)>");
        assertThat(page).doesNotContain("<script", "<img");
        assertThat(shop.get("/demo/orders/%22%3E%3Cscript%3E")).doesNotContain("<script");
    }

    @Test
    void listsEachCallOnTheStartPage() throws Exception {
        assertThat(Shop.shown(shop.get("/")))
                .contains(Calls.all().stream()
                        .map(attempt -> attempt.line(server.place()))
                        .toList());
    }

    @Test
    void isAnApplicationWithOneJarAndTheEntities() throws IOException {
        try (ZipFile war = new ZipFile(WAR.toFile())) {
            List<String> names = war.stream().map(ZipEntry::getName).toList();
            assertThat(names.stream().filter(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar")))
                    .hasSize(2)
                    .anyMatch(name -> name.startsWith("WEB-INF/lib/security-logger-bundle-"))
                    .anyMatch(name -> name.startsWith("WEB-INF/lib/security-logger-entities-"));
            assertThat(names).noneMatch(name -> name.contains("launcher") && name.endsWith(".class"));
        }
    }

    @Test
    void tellsHowTheLogEndsWhenTheShopDoesNotComeUpInTime() {
        assertThatThrownBy(() -> ShopServer.start(settings(Duration.ofSeconds(1))))
                .isInstanceOf(ServerFailedException.class)
                .hasMessageContainingAll("did not answer within 1 s", "The end of", "console.log");
    }

    static DemoSettings settings(Duration startLimit) throws IOException {
        return new DemoSettings(HOME, List.of(WAR, PARTNERS), Ports.freeAt(0), startLimit, null);
    }

    /** The end of a stream is logged after its client has seen it. */
    private static void awaitNoneUnfinished() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!shop.logs("/demo/logs?state=INCOMPLETE").isEmpty()) {
            assertThat(System.nanoTime()).as("logs are finished in time").isLessThan(deadline);
        }
    }

    private static String older(String page) {
        Matcher address = HREF.matcher(page.substring(page.indexOf(Shop.OLDER)));
        assertThat(address.find()).isTrue();
        return address.group(1).replace("&amp;", "&");
    }

    private static HttpResponse<String> answer(String title) {
        return ANSWERS.entrySet().stream()
                .filter(entry -> entry.getKey().title().equals(title))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** What is shown of the log of a call, found by the id that its answer named. */
    private static String logOf(String title) {
        String id = answer(title).headers().firstValue("X-Log-Id").orElseThrow();
        return logs.stream()
                .filter(log -> log.contains(id))
                .map(Shop::shown)
                .findFirst()
                .orElseThrow();
    }
}
