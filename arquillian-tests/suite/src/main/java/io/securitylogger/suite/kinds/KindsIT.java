package io.securitylogger.suite.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.kinds.app.EventCounts;
import io.securitylogger.suite.kinds.app.EventCountsResource;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of request to JAX-RS. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class KindsIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final InputRequestLogs LOGS = new InputRequestLogs(DATABASE);
    private static final Comparison COMPARISON =
            new Comparison(new Target("kinds-plain"), new Target("kinds-under"), LOGS);
    private static final Set<Kind> RUN = ConcurrentHashMap.newKeySet();

    @Deployment(name = "plain", testable = false)
    public static WebArchive withoutBundle() {
        return KindsApp.named(COMPARISON.plain().contextRoot()).war();
    }

    @Deployment(name = "logged", testable = false)
    public static WebArchive withBundle() {
        return KindsApp.named(COMPARISON.logged().contextRoot())
                .classes(EventCounts.class, EventCountsResource.class)
                .dataSource(KindsApp.LOGS, DATABASE)
                .setting("security.log-db-name", KindsApp.LOGS)
                .setting("security.backend-writers", "sql")
                .setting("security.log-response-body-content-types", "*")
                .loggedWar();
    }

    static Stream<Kind> kinds() {
        return Stream.of(MatchingKinds.all(), FailureKinds.all(), AsyncKinds.all(), BodyKinds.all(LOGS), servlets())
                .flatMap(kinds -> kinds);
    }

    private static Stream<Kind> servlets() {
        return Stream.of(
                Kind.of("servlet-not-logged", Sending.get("/servlet/plain")).notLogged(),
                Kind.of("failing-servlet-not-logged", Sending.get("/servlet/plain/fail"))
                        .answers(500)
                        .showsStack()
                        .notLogged(),
                Kind.of("no-such-page-not-logged", Sending.get("/nowhere"))
                        .answers(404)
                        .notLogged(),
                Kind.of("forwarded-to-jaxrs", Sending.get("/servlet/dispatching/forward-to-jaxrs"))
                        .view("VerbResource.get"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void clientSeesNoDifferenceAndLogTellsWhatItSaw(Kind kind) throws IOException {
        RUN.add(kind);
        COMPARISON.check(kind);
    }

    @AfterAll
    static void everyRequestHasOneLogAndTwoEvents() throws IOException {
        Set<String> logs = new TreeSet<>();
        Set<String> events = new TreeSet<>();
        for (Kind kind : RUN) {
            if (kind.requests == 0) {
                continue;
            }
            logs.add(kind.name + " " + kind.requests);
            events.add(kind.name + " FINISHED " + kind.requests);
            events.add(kind.name + " STARTED " + kind.requests);
        }
        RawResponse counted = Exchanges.once(COMPARISON.logged(), Sending.get("/api/event-counts"), "event-counts")
                .get(0);
        assertThat(LOGS.counts()).as("logs of each case").containsExactlyInAnyOrderElementsOf(logs);
        assertThat(counted.text().lines()).as("events of each case").containsExactlyInAnyOrderElementsOf(events);
    }
}
