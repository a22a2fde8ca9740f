package io.securitylogger.suite.outgoing;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.outgoing.app.CallingApplication;
import io.securitylogger.suite.outgoing.app.Outcome;
import io.securitylogger.suite.outgoing.app.Streams;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An application that calls when it is asked to.
 *
 * @param name its context root
 */
record CallingApp(String name) {

    static final String ID_HEADER = "X-Log-Id";
    static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final String LOGS = "java:app/jdbc/Logs";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** Without what makes it log. */
    TestApp bare(Class<?>... resources) {
        return TestApp.named(name)
                .classes(CallingApplication.class, Outcome.class, Streams.class)
                .classes(resources);
    }

    /** With its logs in the database. */
    static TestApp logged(TestApp bare, Database database) {
        return bare.dataSource(LOGS, database)
                .setting("security.log-db-name", LOGS)
                .setting("security.backend-writers", "sql")
                .setting("security.log-id-header", ID_HEADER);
    }

    /** Has the application call, and gives what it saw. */
    HttpResponse<String> call(String how, URI target) throws IOException, InterruptedException {
        URI uri = ServerUnderTest.http(
                "/" + name + "/api/" + how + "?target=" + URLEncoder.encode(target.toString(), StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("traceparent", "00-" + TRACE_ID + "-00f067aa0ba902b7-01")
                .timeout(Duration.ofSeconds(40))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The JDK says why a host is not known the first time only. */
    static String comparable(HttpResponse<String> outcome) {
        return outcome.body().replace(": Name or service not known", "");
    }
}
