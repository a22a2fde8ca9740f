package io.securitylogger.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Timeout(60)
class ShutdownTest {

    private final SecurityLogHttpClient client =
            (SecurityLogHttpClient) SecurityLogHttpClient.wrap(HttpClient.newHttpClient());

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void endsTheClientWhereClientsCanBeEnded() throws Exception {
        assertThat(client.isTerminated()).isFalse();

        client.shutdown();

        assertThat(client.awaitTermination(Duration.ofSeconds(20))).isTrue();
        assertThat(client.isTerminated()).isTrue();
        client.close();
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void doesNothingWhereTheyCannot() throws Exception {
        client.shutdown();
        client.shutdownNow();
        client.close();

        assertThat(client.awaitTermination(Duration.ofSeconds(20))).isTrue();
        assertThat(client.isTerminated()).isFalse();
    }
}
