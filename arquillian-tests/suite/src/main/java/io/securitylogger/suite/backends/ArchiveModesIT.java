package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.Libraries;
import io.securitylogger.suite.app.TestApp;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications with a beans.xml, and one that defines its data source by annotation. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ArchiveModesIT {
    private static final Logs LOGS = new Logs(Sql.ofDefaultDataSource());

    private final String id = UUID.randomUUID().toString();

    @Deployment(name = "empty", testable = false)
    public static WebArchive empty() {
        return Apps.full("empty").webInf("beans.xml", "").loggedWar();
    }

    @Deployment(name = "all", testable = false)
    public static WebArchive all() {
        return Apps.full("all")
                .webInf(
                        "beans.xml",
                        "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                                + " bean-discovery-mode=\"all\"/>")
                .loggedWar();
    }

    @Deployment(name = "defined", testable = false)
    public static WebArchive defined() {
        TestApp app = Apps.plain("defined")
                .classes(DefinedDataSource.class, ReaderResource.class)
                .library(Libraries.h2())
                .setting(Apps.LOG_DB_NAME, DefinedDataSource.NAME);
        return app.loggedWar();
    }

    @Deployment(name = "probe", testable = false)
    public static WebArchive probe() {
        return Apps.probe().war();
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "all"})
    void logsWhateverIsDiscovered(String name) {
        String path = "/" + name + "/api/orders/" + id;

        assertThat(Client.post(path, "{}").status()).isEqualTo(201);

        assertThat(LOGS.related(LOGS.finishedAt(path))).hasSize(2);
        Client.get("/" + name + "/api/plain/" + id);
        assertThat(LOGS.finishedAt("/" + name + "/api/plain/" + id)).containsEntry("view_slug", "PlainResource.get");
    }

    @Test
    void logsIntoDataSourceDefinedByAnnotation() {
        String path = "/defined/api/plain/" + id;

        Client.get(path);

        Poll.until(
                () -> Client.get("/defined/api/reader/count?STATE=INFO&PATH=" + path)
                        .text(),
                "1"::equals);
        assertThat(LOGS.versions("/defined/")).isEmpty();
    }
}
