package io.securitylogger.testing;

import static io.securitylogger.testing.SecurityLogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.testing.contract.SampleLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

@CaptureSecurityLogs
class CaptureExtensionTest {

    private final CaptureObserver observer = new CaptureObserver();

    @BeforeEach
    void beginsEmpty(CapturedLogs logs) {
        assertThat(logs).isEmpty();
        observer.take(SampleLog.log().path("/before").event());
    }

    @RepeatedTest(2)
    void hearsOneTestEach(CapturedLogs logs) {
        observer.take(SampleLog.log().path("/test").event());

        assertThat(logs.inputRequests())
                .extracting(log -> log.http().request().path())
                .containsExactlyInAnyOrder("/before", "/test");
    }

    @AfterEach
    void hearsItsEnd(CapturedLogs logs) {
        observer.take(SampleLog.log().path("/after").event());
        assertThat(logs).inputRequests().hasSize(3);
    }
}
