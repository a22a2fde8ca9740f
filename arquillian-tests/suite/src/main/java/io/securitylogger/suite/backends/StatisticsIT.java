package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.ServerUnderTest;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the log says of itself, by its API and by the metrics of servers that have MicroProfile Metrics. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class StatisticsIT {
    private static final int REQUESTS = 5;

    @Deployment(testable = false)
    public static WebArchive application() {
        return Apps.plain("statistics", PostgreSql.newDatabase())
                .classes(StatisticsResource.class)
                .loggedWar();
    }

    @Test
    void countsEventsOfEachWriter() {
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(Client.get("/statistics/api/plain/" + i).status()).isEqualTo(200);
        }

        for (String writer : List.of("sql", "logging")) {
            String numbers = Client.get("/statistics/api/statistics/" + writer).text();

            String received = numbers.substring(0, numbers.indexOf(' '));
            assertThat(Integer.parseInt(received)).isGreaterThanOrEqualTo(2 * REQUESTS);
            assertThat(numbers)
                    .as("received, queued, written, retried, dropped, rejected")
                    .isEqualTo(received + " 0 " + received + " 0 0 0 of 2");
        }
        if (!ServerUnderTest.name().equals("wildfly")) {
            assertThat(Client.get("/metrics").text().lines())
                    .filteredOn(line -> line.startsWith("securitylogger_events")
                            && line.contains("application=\"/statistics\"")
                            && line.contains("writer=\"sql\"")
                            && line.contains("outcome=\"written\""))
                    .singleElement()
                    .asString()
                    .matches(line -> value(line) >= 2 * REQUESTS, "has all events");
        }
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
