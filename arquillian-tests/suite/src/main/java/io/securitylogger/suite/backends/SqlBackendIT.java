package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.MariaDb;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.http.ResponseDifference;
import io.securitylogger.suite.server.ServerLog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the SQL backend promises, on each database, with an application that knows of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SqlBackendIT {
    private static final Database POSTGRESQL = PostgreSql.newDatabase();
    private static final Database MARIADB = MariaDb.newDatabase();

    private final String id = UUID.randomUUID().toString();

    /** A database and the application that logs into it. */
    enum Place {
        H2,
        ON_POSTGRESQL,
        ON_MARIADB;

        Sql sql() {
            return switch (this) {
                case H2 -> Sql.ofDefaultDataSource();
                case ON_POSTGRESQL -> Sql.of(POSTGRESQL);
                case ON_MARIADB -> Sql.of(MARIADB);
            };
        }

        Logs logs() {
            return new Logs(sql());
        }

        String api(String path) {
            return "/" + name().toLowerCase(Locale.ROOT) + "/api/" + path;
        }
    }

    @Deployment(name = "h2", testable = false)
    public static WebArchive onH2() {
        return Apps.full("h2")
                .setting(WorkJournal.DATA_SOURCE, "java:comp/DefaultDataSource")
                .loggedWar();
    }

    @Deployment(name = "postgresql", testable = false)
    public static WebArchive onPostgresql() {
        return on("on_postgresql", POSTGRESQL).loggedWar();
    }

    @Deployment(name = "mariadb", testable = false)
    public static WebArchive onMariadb() {
        return on("on_mariadb", MARIADB).loggedWar();
    }

    @Deployment(name = "probe", testable = false)
    public static WebArchive probe() {
        return Apps.probe().war();
    }

    private static TestApp on(String name, Database logs) {
        return Apps.full(name)
                .dataSource(Apps.DATA_SOURCE, logs)
                .setting(Apps.LOG_DB_NAME, Apps.DATA_SOURCE)
                .setting(WorkJournal.DATA_SOURCE, Apps.DATA_SOURCE);
    }

    @ParameterizedTest
    @EnumSource
    void fillsEveryColumn(Place place) {
        String path = place.api("orders/" + id);
        Client.send(
                "POST",
                path + "?tag=a&tag=b",
                """
                Content-Type: application/json\r
                traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r
                Authorization: Basic c2VjcmV0\r
                """,
                "{\"name\":\"žluť\",\"password\":\"secret\"}");

        Map<String, String> log = place.logs().finishedAt(path);
        assertThat(log)
                .containsEntry("slug", "order-created")
                .containsEntry("extra_data", "{\"basket\":3}")
                .containsEntry("release_name", "1.2.3")
                .containsEntry("state", "INFO")
                .containsEntry("method", "POST")
                .containsEntry("queries", "{\"tag\":[\"a\",\"b\"]}")
                .containsEntry("request_body_size", "37")
                .containsEntry("response_body_size", "37")
                .containsEntry("response_code", "201")
                .containsEntry("ip", "127.0.0.1")
                .containsEntry("user_id", "ann")
                .containsEntry("view_slug", "orders.create")
                .containsEntry("trace_id", "0af7651916cd43dd8448eb211c80319c")
                .containsEntry("span_id", "b7ad6b7169203331")
                .containsKeys("id", "start", "stop")
                .doesNotContainKeys("parent_log", "error_message");
        assertThat(log.get("host")).startsWith("127.0.0.1:");
        assertThat(log.get("is_secure")).isIn("FALSE", "f", "0");
        assertThat(Double.parseDouble(log.getOrDefault("time", ""))).isBetween(0.0, 40.0);
        assertThat(log.get("request_body")).contains("žluť").doesNotContain("secret");
        assertThat(log.get("response_body")).contains("žluť").doesNotContain("secret");
        assertThat(log.get("request_headers"))
                .containsIgnoringCase("traceparent")
                .doesNotContain("c2VjcmV0");
        assertThat(log.get("response_headers")).containsIgnoringCase("x-order");
        assertThat(place.logs().related(log)).containsExactlyInAnyOrder("Order:" + id, "Customer:1");
    }

    @ParameterizedTest
    @EnumSource
    void keepsStackTraceOfFailure(Place place) {
        RawResponse response = Client.get(place.api("orders/" + id));

        Map<String, String> log = place.logs().finishedAt(place.api("orders/" + id));
        assertThat(response.status()).isEqualTo(500);
        assertThat(log).containsEntry("state", "ERROR").containsEntry("response_code", "500");
        assertThat(log.get("error_message"))
                .contains("IllegalStateException: no order " + id)
                .contains("OrderResource.fail");
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheStartWhileTheRequestGoesOn(Place place) {
        String path = place.api("hold/" + id);
        CompletableFuture<RawResponse> held = CompletableFuture.supplyAsync(() -> Client.get(path));

        Map<String, String> started = Poll.until(() -> place.logs().at(path), logs -> logs.size() == 1)
                .get(0);
        assertThat(started)
                .containsEntry("state", "INCOMPLETE")
                .containsEntry("version", "0")
                .containsEntry("view_slug", "HoldResource.hold")
                .doesNotContainKeys("stop", "response_code");
        Client.send("POST", path + "/end", "", "");

        assertThat(held.join().text()).isEqualTo("let go");
        assertThat(place.logs().finishedAt(path))
                .containsEntry("state", "INFO")
                .containsEntry("id", started.getOrDefault("id", ""));
    }

    @ParameterizedTest
    @EnumSource
    void recordsItsTablesOnce(Place place) {
        assertThat(place.sql().rows("SELECT version, script FROM security_schema_version"))
                .containsExactlyInAnyOrderElementsOf(SchemaVersions.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void keepsLogWhenBusinessRollsBack(Place place) {
        emptyJournal(place);
        for (String how : List.of("transactional", "user-transaction", "ejb-exception", "ejb-rollback-only")) {
            String path = place.api("work/" + how + "/" + id);

            assertThat(Client.post(path, "{}").status()).as(how).isEqualTo(409);

            Map<String, String> log = place.logs().finishedAt(path);
            assertThat(log).as(how).containsEntry("response_code", "409");
            assertThat(place.logs().related(log)).as(how).containsExactly("Work:" + id);
        }
        assertThat(journal(place)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void commitsBusinessInWhoseTransactionTheLogBegins(Place place) {
        emptyJournal(place);
        String path = place.api("work/in-filter/" + id);

        assertThat(Client.post(path, "{}").status()).isEqualTo(200);

        assertThat(place.logs().finishedAt(path)).containsEntry("response_code", "200");
        Poll.until(() -> journal(place), List.of(Map.of("text", id))::equals);
    }

    @ParameterizedTest
    @EnumSource
    void sparesApplicationWhenTablesAreGone(Place place) {
        emptyJournal(place);
        String before = place.api("work/in-filter/before");
        RawResponse expected = Client.post(before, "{}");
        place.logs().finishedAt(before);
        ServerLog log = ServerLog.fromNow();
        place.sql().rows("ALTER TABLE " + Logs.TABLE + " RENAME TO away");
        try {
            for (String how : List.of("in-filter", "committed")) {
                RawResponse response = Client.post(place.api("work/" + how + "/" + id), "{}");
                assertThat(ResponseDifference.between(expected, response)).isEmpty();
            }
            log.await("input-request finished .*work/committed/" + id, Poll.TIMEOUT);
            Poll.until(() -> journal(place).size(), size -> size == 3);
        } finally {
            place.sql().rows("ALTER TABLE away RENAME TO " + Logs.TABLE);
        }
        Client.post(place.api("work/committed/after"), "{}");

        for (String request : List.of("in-filter/" + id, "committed/" + id, "committed/after")) {
            assertThat(place.logs().finishedAt(place.api("work/" + request))).containsEntry("response_code", "200");
        }
        assertThat(log.linesMatching("SECLOG0032"))
                .hasSize(1)
                .first()
                .asString()
                .contains("sql");
    }

    @ParameterizedTest
    @EnumSource
    void answersReader(Place place) {
        for (int i = 0; i < 3; i++) {
            Client.post(place.api("orders/" + id), "{}");
        }
        String path = place.api("orders/" + id);
        Poll.until(() -> place.logs().versions(path), Map.of("9999", 3)::equals);
        List<String> newestFirst = place.logs().at(path).stream()
                .sorted((a, b) -> (b.get("start") + b.get("id")).compareTo(a.get("start") + a.get("id")))
                .map(log -> log.getOrDefault("id", ""))
                .toList();
        String common = "?IP=127.0.0.1&METHOD=POST&VIEW_SLUG=orders.create&SLUG=order-created&PATH=" + path;

        assertThat(ask(place, "count" + common)).isEqualTo("3");
        assertThat(ask(place, "count" + common + "&except=" + newestFirst.get(0)))
                .isEqualTo("2");
        assertThat(ask(place, "count" + common + "&from=2000-01-01T00:00:00Z")).isEqualTo("3");
        assertThat(ask(place, "count" + common + "&from=2999-01-01T00:00:00Z")).isEqualTo("0");
        assertThat(ask(place, "count" + common.replace("127.0.0.1", "127.0.0.2")))
                .isEqualTo("0");
        assertThat(ask(place, "find?ref=input-request%7C" + newestFirst.get(0))).isEqualTo("INFO order-created 2");
        assertThat(ask(place, "find?ref=input-request%7C" + id)).isEqualTo("none");
        assertThat(ask(place, "related?type=Order&id=" + id)).isEqualTo(String.join(" ", newestFirst));
        assertThat(ask(place, "pages?size=2&PATH=" + path))
                .isEqualTo(newestFirst.get(0) + " " + newestFirst.get(1) + "\n" + newestFirst.get(2));
    }

    private static String ask(Place place, String question) {
        RawResponse answer = Client.get(place.api("reader/" + question));
        assertThat(answer.status()).as(question).isEqualTo(200);
        return answer.text();
    }

    private static void emptyJournal(Place place) {
        place.sql().rows("DROP TABLE IF EXISTS " + WorkJournal.TABLE);
        place.sql().rows("CREATE TABLE " + WorkJournal.TABLE + " (text VARCHAR(100))");
    }

    private static List<Map<String, String>> journal(Place place) {
        return place.sql().rows("SELECT text FROM " + WorkJournal.TABLE);
    }
}
