package io.securitylogger.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.demo.calls.Attempt;
import io.securitylogger.demo.calls.BackupLook;
import io.securitylogger.demo.calls.Call;
import io.securitylogger.demo.calls.Calls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Does what the demo invites an administrator to, in order, and looks at the effect of each step. */
class RoundTripIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static ShopServer server;
    private static Shop shop;

    private final Iterator<Attempt> attempts = Calls.ROUND_TRIP.iterator();

    @BeforeAll
    static void start() throws Exception {
        server = ShopServer.start(DemoIT.settings(Duration.ofMinutes(3)));
        shop = new Shop(server.address(), HttpClient.newHttpClient());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void bringsBackExactlyWhatItPurged() throws Exception {
        shop.get("/api/products?name=young");
        List<String> before = Shop.articles(call().body());
        assertThat(before).hasSize(6).allSatisfy(log -> assertThat(Shop.shown(log))
                .contains("Customer grace"));

        String purge = address(call());
        awaitEnd(purge);
        HttpResponse<String> execution = call();
        assertThat(execution.uri().getPath()).isEqualTo(purge);
        assertThat(execution.body())
                .contains("\"job\":\"purge-logs\"", "\"batch_status\":\"COMPLETED\"", "\"log_id\":\"");

        showsEach(before, look());
        assertThat(call().body()).contains("Nothing here.").doesNotContain("<article ");
        assertThat(shop.get(Calls.LOG_PAGE))
                .contains("name=young", "user keeper")
                .doesNotContain("Customer grace");

        awaitEnd(address(call()));
        assertThat(Shop.articles(call().body())).isEqualTo(before);

        awaitEnd(address(call()));
        assertThat(shop.get(Calls.LOG_PAGE)).contains("nightly-report", "0 product(s) sold");
        assertThat(attempts).isExhausted();
    }

    /** A file for each of the days, readable by its owner, and in them each log in one line. */
    private static void showsEach(List<String> logs, String shown) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(shown.lines().filter(line -> line.startsWith("-rw------- ")))
                .hasSize(3)
                .allMatch(line -> IntStream.rangeClosed(30, 33)
                        .anyMatch(days -> line.endsWith(today.minusDays(days) + ".json.gz")));
        for (String log : logs) {
            String id = log.replaceFirst("(?s).*? id=\"([^\"]*)\".*", "$1");
            assertThat(shown.lines().filter(line -> line.contains('"' + id + '"')))
                    .as(id)
                    .hasSize(1);
        }
    }

    private HttpResponse<String> call() throws IOException, InterruptedException {
        Call call = (Call) attempts.next();
        HttpResponse<String> answer = shop.send(call);
        assertThat(answer.statusCode()).as(call.title() + answer.body()).isEqualTo(call.status());
        return answer;
    }

    /** What the line prints that is next. */
    private String look() throws IOException, InterruptedException {
        BackupLook look = (BackupLook) attempts.next();
        Process shell = new ProcessBuilder("sh", "-c", look.line(server.place()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(printed).isZero();
        return printed;
    }

    private static String address(HttpResponse<String> created) {
        return created.headers().firstValue("Location").orElseThrow();
    }

    private static void awaitEnd(String execution) throws IOException, InterruptedException {
        Call question = new Call("", "", Call.Request.get(execution).as(Calls.ADMINISTRATOR), 200);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            String body = shop.send(question).body();
            if (body.contains("\"batch_status\":\"COMPLETED\"")) {
                return;
            }
            assertThat(System.nanoTime()).as(body).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
