package io.securitylogger.testing;

import io.securitylogger.HttpLog;
import io.securitylogger.LogEvent;
import java.util.List;

/** Where assertions about logs begin. */
public final class SecurityLogAssertions {

    private SecurityLogAssertions() {}

    /** Begins an assertion about what was captured. */
    public static CapturedLogsAssert assertThat(CapturedLogs logs) {
        return new CapturedLogsAssert(logs);
    }

    /** Begins an assertion about one request. */
    public static HttpLogAssert assertThat(HttpLog log) {
        return new HttpLogAssert(log);
    }

    /**
     * Fails if any of the secrets stands anywhere in any version of any captured log: as it is, or as it is written in
     * URLs, in JSON, in XML or in Base64. Give secrets that nothing else contains.
     *
     * @param secrets at least one, none of them empty
     */
    public static void assertNoSecrets(CapturedLogs logs, String... secrets) {
        List<LogEvent> events = logs.events();
        for (String secret : secrets) {
            SecretSearch search = new SecretSearch(secret);
            for (LogEvent event : events) {
                search.in(event.record()).ifPresent(place -> {
                    throw new AssertionError("The secret '" + secret + "' stands in " + place + " of "
                            + Descriptions.of(event.record()) + ", " + event.phase());
                });
            }
        }
    }
}
