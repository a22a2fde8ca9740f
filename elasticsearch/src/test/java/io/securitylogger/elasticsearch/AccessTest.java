package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.node.SharedNode;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings.Access;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings.Shipping;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

    private static ElasticsearchSettings with(Access access, Duration timeout, URI... hosts) {
        return new ElasticsearchSettings(
                List.of(hosts),
                access,
                "access",
                timeout,
                true,
                false,
                false,
                Path.of("target", "dead-letters"),
                Shipping.NONE);
    }

    private static ElasticsearchSettings with(Access access, URI... hosts) {
        return with(access, Duration.ofSeconds(10), hosts);
    }

    @Test
    void userAndPasswordAreShown() throws IOException {
        try (FakeNode node = new FakeNode();
                Cluster cluster = Cluster.of(with(new Access("jane", "pässword", null, null), node.uri()))) {
            cluster.get("/");

            String expected = Base64.getEncoder().encodeToString("jane:pässword".getBytes(StandardCharsets.UTF_8));
            assertThat(node.asked().get(0).authorization()).isEqualTo("Basic " + expected);
        }
    }

    @Test
    void anApiKeyIsShown() throws IOException {
        try (FakeNode node = new FakeNode();
                Cluster cluster = Cluster.of(with(new Access(null, null, "a2V5", null), node.uri()))) {
            cluster.get("/");

            assertThat(node.asked().get(0).authorization()).isEqualTo("ApiKey a2V5");
        }
    }

    @Test
    void settingsDoNotTellSecrets() {
        assertThat(with(new Access("jane", "canary", "canary", null), URI.create("http://localhost:9200"))
                        .toString())
                .doesNotContain("canary");
    }

    @Test
    void aNodeIsBelievedByItsOwnCertificateAuthority(@TempDir Path directory) throws Exception {
        Path pem = directory.resolve("ca.pem");
        try (FakeNode node = new FakeNode(TestTls.of(directory, pem));
                Cluster trusting = Cluster.of(with(new Access(null, null, null, pem), node.uri()));
                Cluster other = Cluster.of(with(Access.OPEN, node.uri()))) {
            trusting.get("/");

            assertThat(node.asked()).hasSize(1);
            assertThatThrownBy(() -> other.get("/")).isInstanceOf(SSLHandshakeException.class);
            assertThat(node.asked()).hasSize(1);
        }
    }

    @Test
    void aFileWithoutCertificatesIsAnError(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("ca.pem"), "nothing");

        assertThatThrownBy(() ->
                        Cluster.of(with(new Access(null, null, null, file), URI.create("https://localhost:9200"))))
                .hasMessageContaining("holds no certificates");
    }

    @Test
    void aNodeThatHangsIsNotWaitedForTooLong() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (FakeNode node = new FakeNode();
                Cluster cluster = Cluster.of(with(Access.OPEN, Duration.ofSeconds(1), node.uri()))) {
            node.answers(request -> {
                try {
                    end.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return FakeNode.allWritten(request);
            });
            long began = System.nanoTime();

            assertThatThrownBy(() -> cluster.get("/")).isInstanceOf(IOException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
            end.countDown();
        }
    }

    @Test
    void whileOneHostIsAwayTheOthersAreAsked() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:1");
        try (TestBackend backend = TestBackend.of(TestBackend.settings(nobody, SharedNode.uri(), nobody))) {
            for (int i = 0; i < 5; i++) {
                SampleLog log = SampleLog.log();
                backend.write(log);
                assertThat(backend.reader().find(log.ref())).contains(log.record());
            }
        }
    }

    @Test
    void whatNobodyAnswersIsAnErrorAndWorksLater() throws IOException {
        FakeNode node = new FakeNode();
        URI uri = node.uri();
        node.close();
        try (Cluster cluster = Cluster.of(with(Access.OPEN, uri))) {
            assertThatThrownBy(() -> cluster.get("/")).isInstanceOf(IOException.class);
        }
    }
}
