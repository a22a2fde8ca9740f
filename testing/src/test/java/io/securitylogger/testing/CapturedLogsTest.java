package io.securitylogger.testing;

import static io.securitylogger.testing.SecurityLogAssertions.assertNoSecrets;
import static io.securitylogger.testing.SecurityLogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.testing.contract.SampleLog;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapturedLogsTest {

    private static final ObjectRef ORDER = ObjectRef.of("Order", 1);

    private final CaptureObserver observer = new CaptureObserver();

    @Test
    void holdsLastVersionsAndEachPhase() {
        SampleLog log = SampleLog.log().version(0).responseCode(200);
        try (CapturedLogs logs = CapturedLogs.capture()) {
            observer.take(new LogEvent(LogPhase.STARTED, log.record()));
            observer.take(log.version(LogFields.FINAL).responseCode(404).event());

            assertThat(logs).inputRequests().hasSize(1);
            assertThat(logs).outputRequests().isEmpty();
            assertThat(logs.inputRequests().get(0))
                    .hasPath("/orders")
                    .hasMethod("text")
                    .hasResponseCode(404)
                    .hasState(LogState.WARNING)
                    .hasSlug("text");
            assertThat(logs).inputRequests(LogPhase.STARTED).containsExactly(log.record());
            assertThat(logs.reader().find(log.ref())).isPresent();
        }
    }

    @Test
    void hearsOnlyWhatHappensMeanwhile() {
        observer.take(SampleLog.log().event());
        CapturedLogs logs = CapturedLogs.capture();
        assertThat(logs).isEmpty();
        observer.take(SampleLog.log().event());
        try (CapturedLogs nested = CapturedLogs.capture()) {
            observer.take(SampleLog.log().event());
            assertThat(nested.logs()).hasSize(1);
        }
        logs.close();
        observer.take(SampleLog.log().event());

        assertThat(logs.logs()).hasSize(2);
    }

    @Test
    void waitsForWhatIsStillToCome() {
        try (CapturedLogs logs = CapturedLogs.capture()) {
            CompletableFuture<Void> later = CompletableFuture.runAsync(
                    () -> observer.take(SampleLog.log().event()));

            logs.awaitFinished(1);

            assertThat(logs).inputRequests().hasSize(1);
            assertThat(later).succeedsWithin(CapturedLogs.TIMEOUT);
        }
    }

    @Test
    void assertionsFailWhereTheyShould() {
        try (CapturedLogs logs = CapturedLogs.capture()) {
            observer.take(SampleLog.log().related(ORDER).event());
            assertThat(logs.inputRequests().get(0)).isRelatedTo(ORDER);

            assertThatThrownBy(() -> assertThat(logs).isEmpty()).hasMessageContaining("/orders");
            assertThatThrownBy(() -> assertThat(logs).inputRequests().hasSize(2))
                    .hasMessageContaining("input requests");
            assertThatThrownBy(() -> assertThat(logs.inputRequests().get(0)).hasResponseCode(500))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("response code")
                    .hasMessageContaining("500")
                    .hasMessageContaining("200");
            assertThatThrownBy(() -> assertThat(logs.inputRequests().get(0)).isRelatedTo(ObjectRef.of("Order", 2)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Order|2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a canary/+\"&<", "plain", "ě"})
    void findsSecretsInEverySpelling(String secret) {
        for (String spelling : new SecretSearch(secret).spellings()) {
            try (CapturedLogs logs = CapturedLogs.capture()) {
                observer.take(
                        SampleLog.log().text("before " + spelling + " after").event());

                assertThatThrownBy(() -> assertNoSecrets(logs, "other-secret", secret))
                        .as(spelling)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(secret)
                        .hasMessageContaining("/orders");
            }
        }
    }

    @Test
    void saysInWhichFieldASecretStands() {
        try (CapturedLogs logs = CapturedLogs.capture()) {
            observer.take(new LogEvent(
                    LogPhase.STARTED, SampleLog.log().path("/canary").record()));

            assertThatThrownBy(() -> assertNoSecrets(logs, "canary")).hasMessageContaining("http.request.path");
            assertThat(logs).hasNoSecrets("another");
        }
    }
}
