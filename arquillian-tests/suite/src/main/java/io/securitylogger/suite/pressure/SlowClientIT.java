package io.securitylogger.suite.pressure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.pressure.app.SlowResource;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that send or read so slowly that the server waits for them, and then hang up. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SlowClientIT {
    private static final String APP = "slow";
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int CLIENTS = 3;
    private static final int ANNOUNCED = 1000;
    private static final int SENT = 50;

    @Deployment(name = "slow", testable = false)
    public static WebArchive slow() {
        return Apps.logging(Apps.gated(APP).classes(SlowResource.class), DATABASE)
                .setting("security.write-mode", "batched")
                .loggedWar();
    }

    @Deployment(name = "probe", testable = false)
    public static WebArchive probe() {
        return Probe.app().war();
    }

    @Test
    void logOfAnUploadEndsWithItsClient() throws Exception {
        URI address = ServerUnderTest.http("/" + APP + "/api/slow/up");
        try (RawHttp client = RawHttp.connect(address, TIMEOUT)) {
            client.send(RawHttp.request(
                    "POST", address, "Content-Type: text/csv\r\nContent-Length: " + ANNOUNCED + "\r\n"));
            client.sendSlowly("u".repeat(SENT).getBytes(ISO_8859_1), 1, PAUSE);
            Call.get("/" + APP + "/api/gates/up-begun");
            assertOnlyServerWaits("TeeInputStream.read", 1);
            assertOthersAreLogged("during-upload");
            assertThat(LOGS.at("/slow/api/slow/up")).noneMatch(StoredLogs::isFinished);
            client.hangUp();
        }
        Map<String, @Nullable Object> log = LOGS.finishedAt("/slow/api/slow/up");
        assertThat(log.get("request_body")).asString().matches("u{1," + SENT + "}");
        assertThat(log.get("request_body_size")).isEqualTo((long) ANNOUNCED);
        assertNobodyIsLeft();
    }

    @Test
    void logOfADownloadEndsWithItsClient() throws Exception {
        URI address = ServerUnderTest.http("/" + APP + "/api/slow/down");
        List<RawHttp> clients = List.of(connect(address), connect(address), connect(address));
        try {
            for (RawHttp client : clients) {
                client.send(RawHttp.request("GET", address, "Accept: text/csv\r\n"))
                        .receiveUntil("0123456789");
            }
            assertOnlyServerWaits("TeeOutputStream.write", CLIENTS);
            assertOthersAreLogged("during-download");
            assertThat(LOGS.at("/slow/api/slow/down")).noneMatch(StoredLogs::isFinished);
        } finally {
            for (RawHttp client : clients) {
                client.hangUp();
            }
        }
        List<Map<String, @Nullable Object>> logs = Await.answer(
                TIMEOUT,
                () -> LOGS.at("/slow/api/slow/down"),
                rows -> rows.stream().filter(StoredLogs::isFinished).count() == CLIENTS);
        assertThat(logs).hasSize(CLIENTS).allMatch(StoredLogs::isFinished).allSatisfy(log -> {
            assertThat(log.get("response_body"))
                    .asString()
                    .startsWith("0123456789")
                    .endsWith("…");
            assertThat((Long) log.get("response_body_size")).isPositive();
        });
        assertNobodyIsLeft();
    }

    private static RawHttp connect(URI address) throws IOException {
        return RawHttp.connect(address, TIMEOUT);
    }

    /** So many threads stand in the stream of the server, called by ours, and none of the engine's own is held. */
    private static void assertOnlyServerWaits(String method, int count) {
        List<List<String>> waiting = Await.answer(
                TIMEOUT,
                () -> Probe.threadsInEngine().stream()
                        .filter(thread -> !thread.name().startsWith("security-logger"))
                        .map(Probe.Stack::engineAndCallee)
                        .toList(),
                calls -> calls.size() == count && calls.stream().allMatch(call -> isServersOwn(call, method)));
        assertThat(waiting).hasSize(count).allMatch(call -> isServersOwn(call, method));
        List<Probe.Stack> ownThreads = Await.answer(TIMEOUT, Probe::ownThreads, SlowClientIT::isIdle);
        assertThat(isIdle(ownThreads)).as("idle: " + ownThreads).isTrue();
    }

    /** The thread that writes waits for events. */
    private static boolean isIdle(List<Probe.Stack> ownThreads) {
        return ownThreads.size() == 1
                && ownThreads.get(0).frames().stream().anyMatch(frame -> frame.endsWith("Sink.collect"));
    }

    private static boolean isServersOwn(List<String> call, String method) {
        return call.size() == 2
                && call.get(1).endsWith(method)
                && !call.get(0).startsWith("java.")
                && !call.get(0).startsWith("io.securitylogger.");
    }

    private static void assertOthersAreLogged(String id) {
        String path = "/" + APP + "/api/plain/" + id;
        assertThat(Call.get(path).status()).isEqualTo(200);
        assertThat(LOGS.finishedAt(path).get("response_code")).isEqualTo(200);
    }

    private static void assertNobodyIsLeft() {
        assertThat(Await.answer(
                        TIMEOUT,
                        () -> Probe.threadsInEngine().stream()
                                .filter(thread -> !thread.name().startsWith("security-logger"))
                                .toList(),
                        List::isEmpty))
                .isEmpty();
    }
}
