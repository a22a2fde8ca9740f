package io.securitylogger.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.demo.calls.Call;
import io.securitylogger.demo.calls.Calls;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The demo with {@code -Delasticsearch}. */
class ElasticsearchDemoIT {

    private static final Path JAR = Path.of(System.getProperty(Demo.JAR));
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Call ORDER = Calls.ALL.stream()
            .filter(call -> call.title().equals("Order"))
            .findFirst()
            .orElseThrow();

    @Test
    void logsAreInElasticsearchAndTheLogPageReadsThem() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        long node;
        try (ElasticsearchBeside beside = ElasticsearchBeside.start(JAR)) {
            node = node(beside);
            DemoSettings plain = DemoIT.settings(Duration.ofMinutes(3));
            try (ShopServer server = ShopServer.start(plain.with(beside.joined(plain.wars())))) {
                Shop shop = new Shop(server.address(), client);
                HttpResponse<String> answer = shop.send(ORDER);
                assertThat(answer.statusCode()).isEqualTo(ORDER.status());
                awaitOrder(shop);

                assertThat(shop.get(Calls.LOG_PAGE)).contains("Read from: elasticsearch");
                assertThat(shop.logs(Calls.OLD_LOGS)).hasSize(6);
                assertThat(beside.invitation())
                        .contains("curl '" + beside.question() + "'")
                        .contains("  " + beside.address() + "/  Elasticsearch");
                HttpRequest question = HttpRequest.newBuilder(beside.question()).build();
                String found = client.send(question, BodyHandlers.ofString()).body();
                assertThat(found).contains("order-created", "/api/orders", "shop-1.0");
                HttpRequest document = HttpRequest.newBuilder(beside.address()
                                .resolve("/security-input-request-log-*/_search?q=id:"
                                        + answer.headers()
                                                .firstValue("X-Log-Id")
                                                .orElseThrow()))
                        .build();
                assertThat(client.send(document, BodyHandlers.ofString()).body())
                        .contains("\"state\":\"INFO\"");
            }
        }
        assertThat(ProcessHandle.of(node).map(ProcessHandle::isAlive)).isNotEqualTo(Optional.of(true));
    }

    private static long node(ElasticsearchBeside beside) {
        assertThat(beside.address().getHost()).isEqualTo("127.0.0.1");
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("elasticsearch"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    /** Until it and all that it caused have ended. */
    private static void awaitOrder(Shop shop) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            String order = Shop.shown(String.join("", shop.logs(Calls.LOG_PAGE + "?state=INFO")));
            if (order.contains("your order is on its way") && order.contains("partners-1.0")) {
                return;
            }
            assertThat(System.nanoTime()).as(order).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
