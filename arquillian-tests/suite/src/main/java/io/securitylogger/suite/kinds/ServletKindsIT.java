package io.securitylogger.suite.kinds;

import static io.securitylogger.suite.kinds.Sending.get;
import static io.securitylogger.suite.kinds.Sending.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
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

/** Requests to servlets, where they are logged too, and bodies where the content types are the documented ones. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ServletKindsIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final InputRequestLogs LOGS = new InputRequestLogs(DATABASE);
    private static final Comparison COMPARISON =
            new Comparison(new Target("servlets-plain"), new Target("servlets-under"), LOGS);
    private static final Set<Kind> RUN = ConcurrentHashMap.newKeySet();

    @Deployment(name = "plain", testable = false)
    public static WebArchive withoutBundle() {
        return KindsApp.named(COMPARISON.plain().contextRoot()).war();
    }

    @Deployment(name = "logged", testable = false)
    public static WebArchive withBundle() {
        return KindsApp.named(COMPARISON.logged().contextRoot())
                .dataSource(KindsApp.LOGS, DATABASE)
                .setting("security.log-db-name", KindsApp.LOGS)
                .setting("security.backend-writers", "sql")
                .setting("security.log-servlet-requests", "true")
                .setting("security.write-mode", "batched")
                .loggedWar();
    }

    static Stream<Kind> kinds() {
        return Stream.concat(servlets(), contentTypes());
    }

    private static Stream<Kind> servlets() {
        return Stream.of(
                Kind.of("servlet", get("/servlet/plain")),
                Kind.of("servlet-query", get("/servlet/plain?x=1")).queries("{\"x\":\"1\"}"),
                Kind.of("servlet-form", post("/servlet/plain", "application/x-www-form-urlencoded", "name=Ann"))
                        .requestBody(BodyExpectation.SIZE_ONLY),
                Kind.of("servlet-fails", get("/servlet/plain/fail"))
                        .answers(500)
                        .error("java.lang.IllegalStateException: servlet boom")
                        .showsStack(),
                Kind.of("servlet-sends-error", get("/servlet/plain/send-error"))
                        .answers(410)
                        .serversOwnPage(),
                Kind.of("servlet-redirects", get("/servlet/plain/redirect"))
                        .answers(302)
                        .responseBody(BodyExpectation.UNKNOWN),
                Kind.of("servlet-async", get("/servlet/async")),
                Kind.of("servlet-async-dispatch", get("/servlet/async/dispatch")),
                Kind.of("servlet-forward", get("/servlet/dispatching/forward")),
                Kind.of("servlet-forward-to-jaxrs", get("/servlet/dispatching/forward-to-jaxrs"))
                        .view("VerbResource.get")
                        .responseBody(BodyExpectation.SIZE_ONLY),
                Kind.of("servlet-include", get("/servlet/dispatching/include")),
                Kind.of("no-such-page", get("/nowhere")).answers(404).serversOwnPage());
    }

    /** Only the documented types are kept, of requests as of responses. */
    private static Stream<Kind> contentTypes() {
        return Stream.of(
                Kind.of("json-by-default", post("/api/bodies/json", "application/json", "{\"title\":\"One\"}"))
                        .view("BodyResource.json")
                        .responseBody(BodyExpectation.containing("\"title\":\"One\"")),
                Kind.of("text-by-default", post("/api/bodies/text", "text/plain", "not kept"))
                        .view("BodyResource.text")
                        .requestBody(BodyExpectation.SIZE_ONLY)
                        .responseBody(BodyExpectation.SIZE_ONLY),
                Kind.of("xml-by-default", post("/api/bodies/text", "application/xml; charset=UTF-8", "<a>kept</a>"))
                        .view("BodyResource.text")
                        .responseBody(BodyExpectation.SIZE_ONLY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void clientSeesNoDifferenceAndLogTellsWhatItSaw(Kind kind) throws IOException {
        RUN.add(kind);
        COMPARISON.check(kind);
    }

    @AfterAll
    static void everyRequestHasOneLog() {
        Set<String> logs = new TreeSet<>();
        RUN.forEach(kind -> logs.add(kind.name + " " + kind.requests));
        assertThat(LOGS.counts()).as("logs of each case").containsExactlyInAnyOrderElementsOf(logs);
    }
}
