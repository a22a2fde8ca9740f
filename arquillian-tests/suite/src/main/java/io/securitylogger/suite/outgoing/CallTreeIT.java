package io.securitylogger.suite.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.outgoing.tree.Bank;
import io.securitylogger.suite.outgoing.tree.OrderResource;
import io.securitylogger.suite.outgoing.tree.Partner;
import io.securitylogger.suite.outgoing.tree.PartnerResource;
import io.securitylogger.suite.outgoing.tree.TreeApplication;
import io.securitylogger.suite.outgoing.tree.TreeResource;
import io.securitylogger.suite.server.ServerUnderTest;
import io.securitylogger.suite.soap.TaxApps;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One request that calls by every client, into an application that calls on, both with their logs in one database. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class CallTreeIT {
    private static final String SHOP = "tree-shop";
    private static final String PARTNER = "tree-partner";
    private static final String LOGS = "java:app/jdbc/Logs";
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final Duration POLL = Duration.ofMillis(20);

    private static final String TREE =
            """
            0 input-request POST /tree-shop/api/orders/17 200 order [Order|17] {"channel":"web"}
            1 output-request GET /tree-partner/api/accounts/DE-1 200 bank [Account|DE-1, Order|17] {"channel":"web"}
            2 input-request GET /tree-partner/api/accounts/DE-1 200 null [] {}
            1 output-request POST /tree-partner/api/accounts/DE-1 200 charge [Order|17] {"service":"bank"}
            2 input-request POST /tree-partner/api/accounts/DE-1 200 null [] {}
            1 output-request GET /tree-partner/api/articles/4 200 stock [Article|4, Order|17] {"shelf":"b"}
            2 input-request GET /tree-partner/api/articles/4 200 counting [Shelf|4] {}
            3 output-request GET /tree-partner/api/shelves/4 200 counting [Shelf|4] {}
            4 input-request GET /tree-partner/api/shelves/4 200 null [] {}
            1 output-request GET /tree-partner/api/rates/EUR 200 rates [Order|17] {"currency":"EUR"}
            2 input-request GET /tree-partner/api/rates/EUR 200 null [] {}
            1 output-request POST /tree-partner/TaxService 200 tax [Country|Spain, Order|17] {"channel":"web"}
            2 input-request POST /tree-partner/TaxService 200 null [] {}
            1 output-request GET /tree-partner/api/deliveries/5 200 delivery [Order|17, Parcel|5] {"channel":"web"}
            2 input-request GET /tree-partner/api/deliveries/5 200 null [] {}
            3 output-request GET /tree-partner/api/articles/5 200 rates [] {"currency":"EUR"}
            4 input-request GET /tree-partner/api/articles/5 200 counting [Shelf|5] {}
            5 output-request GET /tree-partner/api/shelves/5 200 counting [Shelf|5] {}
            6 input-request GET /tree-partner/api/shelves/5 200 null [] {}
            """;

    @Deployment(name = PARTNER, testable = false, order = 1)
    public static WebArchive partner() {
        return TaxApps.serving(app(PARTNER).classes(PartnerResource.class))
                .setting("security.trusted-proxies", "127.0.0.1")
                .setting("security.log-servlet-requests", "true")
                .loggedWar();
    }

    @Deployment(name = SHOP, testable = false, order = 2)
    public static WebArchive shop() {
        return app(SHOP)
                .classes(OrderResource.class, TreeResource.class, Bank.class)
                .setting(Bank.class.getName() + "/mp-rest/uri", partnerAddress())
                .loggedWar();
    }

    private static TestApp app(String name) {
        return TaxApps.consuming(TestApp.named(name))
                .classes(TreeApplication.class, Partner.class)
                .dataSource(LOGS, DATABASE)
                .setting("partner.address", partnerAddress())
                .setting("security.log-db-name", LOGS)
                .setting("security.backend-writers", "sql")
                .setting("security.propagate-trace-context", "true");
    }

    private static String partnerAddress() {
        return ServerUnderTest.http("/" + PARTNER).toString();
    }

    @Test
    void oneRequestIsTheRootOfAllThatItCaused() throws Exception {
        RawResponse answer = send("POST", "/" + SHOP + "/api/orders/17", "Content-Length: 0\r\n");
        assertThat(answer.text()).isEqualTo("100 charged on shelf 1.1 20 for Spain sent on shelf ");

        StoredTree stored = finishedTree();
        assertThat(stored.text()).isEqualTo(TREE);
        for (StoredTree.Log log : stored.logs()) {
            assertThat(treeOf(log.ref())).as("asked of %s", log.text()).isEqualTo(TREE);
        }
    }

    private static StoredTree finishedTree() throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        StoredTree stored = StoredTree.read(DATABASE);
        while (!stored.isFinished() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
            stored = StoredTree.read(DATABASE);
        }
        return stored;
    }

    private static String treeOf(String ref) throws IOException {
        return send("GET", "/" + SHOP + "/api/tree?ref=" + URLEncoder.encode(ref, UTF_8), "")
                .text();
    }

    private static RawResponse send(String method, String path, String headers) throws IOException {
        URI address = ServerUnderTest.http(path);
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            return connection.send(RawHttp.request(method, address, headers)).receive();
        }
    }
}
