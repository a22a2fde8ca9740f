package io.securitylogger.elasticsearch.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.elasticsearch.TestTls;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import io.securitylogger.elasticsearch.settings.LogstashSettings;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogstashTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    static Logstash logstash(int port, @Nullable Path authorities, int bufferSize) {
        LogstashSettings settings =
                new LogstashSettings(true, "127.0.0.1", port, authorities != null, authorities, bufferSize);
        return new Logstash(
                new ElasticsearchSettings(
                        List.of(URI.create("http://localhost:9200")),
                        ElasticsearchSettings.Access.OPEN,
                        "shop",
                        Duration.ofSeconds(1),
                        true,
                        false,
                        false,
                        Path.of("target"),
                        new ElasticsearchSettings.Shipping(settings, false)),
                new Reporter(InstantSource.system()));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void send(Logstash logstash, SampleLog log) {
        logstash.send(List.of(log.event()));
    }

    private static String idIn(String line) {
        return JsonText.readObject(line).get("meta") instanceof Map<?, ?> meta ? String.valueOf(meta.get("id")) : "";
    }

    @Test
    void aLineIsWhatThePipelineExpects() throws IOException {
        try (Receiver receiver = new Receiver(ServerSocketFactory.getDefault());
                Logstash logstash = logstash(receiver.port(), null, 10)) {
            SampleLog log = SampleLog.log().text("žluťoučký\n\"kůň\" 😀").version(3);

            send(logstash, log);

            await(() -> receiver.lines().size() == 1);
            Map<String, Object> line = JsonText.readObject(receiver.lines().get(0));
            assertThat(String.valueOf(line.get("meta")))
                    .isEqualTo("{index=shop-input-request-log, day=2026-03-29, version=3, id=" + log.id() + "}");
            String message = String.valueOf(line.get("message"));
            String head = "shop-input-request-log 3 " + log.id() + " ";
            assertThat(message).startsWith(head + "{\"type\":\"input-request\"");
            assertThat(JsonText.readMembers(message.substring(head.length())))
                    .containsEntry("slug", "žluťoučký\n\"kůň\" 😀")
                    .containsEntry("version", 3);
        }
    }

    @Test
    void linesComeInTheirOrderByOneConnection() throws IOException {
        try (Receiver receiver = new Receiver(ServerSocketFactory.getDefault())) {
            List<SampleLog> logs = Stream.generate(SampleLog::log).limit(5000).toList();
            try (Logstash logstash = logstash(receiver.port(), null, 10_000)) {
                logs.forEach(log -> send(logstash, log));
            }

            await(() -> receiver.lines().size() >= 5000);
            assertThat(receiver.lines().stream().map(LogstashTest::idIn))
                    .containsExactlyElementsOf(
                            logs.stream().map(log -> log.id().toString()).toList());
            assertThat(receiver.connections()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsLostWhenLogstashIsRestartedUnderLoad() throws IOException {
        try (Receiver receiver = new Receiver(ServerSocketFactory.getDefault());
                Logstash logstash = logstash(receiver.port(), null, 50_000)) {
            Set<String> sent = new HashSet<>();
            for (int outage = 0; outage < 3; outage++) {
                send(logstash, sent, 1000);
                receiver.goAway();
                send(logstash, sent, 1000);
                receiver.comeBack();
                send(logstash, sent, 1000);
            }

            await(() -> receiver.ids().size() == sent.size());
            assertThat(receiver.ids()).isEqualTo(sent);
        }
    }

    private static void send(Logstash logstash, Set<String> sent, int count) {
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            send(logstash, SampleLog.log().id(id));
            sent.add(id.toString());
        }
    }

    @Test
    void whoeverLogsNeverWaitsForLogstash() throws IOException {
        try (Receiver receiver = new Receiver(ServerSocketFactory.getDefault());
                Logstash logstash = logstash(receiver.port(), null, 100)) {
            receiver.hang();
            int refused = 0;
            long longest = 0;
            for (int i = 0; i < 20_000; i++) {
                long began = System.nanoTime();
                try {
                    send(logstash, SampleLog.log());
                } catch (LogstashFullException full) {
                    refused++;
                }
                longest = Math.max(longest, System.nanoTime() - began);
            }

            assertThat(refused).isGreaterThan(1000);
            assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(3));
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200; i++) {
                            send(logstash, SampleLog.log());
                        }
                    })
                    .hasMessageContaining("100 logs already wait");
            long began = System.nanoTime();
            logstash.close();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(LogstashSender.DRAIN_TIMEOUT.plusSeconds(10));
        }
    }

    @Test
    void aConnectionIsSecured(@TempDir Path directory) throws Exception {
        Path pem = directory.resolve("ca.pem");
        try (Receiver receiver = new Receiver(TestTls.of(directory, pem).getServerSocketFactory());
                Logstash logstash = logstash(receiver.port(), pem, 100)) {
            SampleLog log = SampleLog.log();

            send(logstash, log);

            await(() -> receiver.lines().size() == 1);
            assertThat(receiver.lines().get(0)).contains(log.id().toString());
        }
    }

    @Test
    void theThreadEndsWithIt() throws IOException {
        try (Receiver receiver = new Receiver(ServerSocketFactory.getDefault())) {
            Logstash logstash = logstash(receiver.port(), null, 100);
            send(logstash, SampleLog.log());
            logstash.close();

            assertThat(receiver.lines()).hasSizeLessThanOrEqualTo(1);
            await(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("security-logger-logstash")));
        }
    }
}
