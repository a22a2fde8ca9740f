package io.securitylogger.suite.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.pressure.Load.Plan;
import io.securitylogger.suite.pressure.app.DatabaseResource;
import io.securitylogger.suite.pressure.app.LoaderMark;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerLog;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applications that come and go while clients go on to ask for them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("redeployment")
public class RedeployUnderLoadIT {
    private static final String BATCHED = "come-batched";
    private static final String SYNC = "come-sync";
    private static final String MARKED = "come-marked";
    private static final String UNMARKED = "come-plain";
    private static final String DATABASE_ALONE = "come-alone";
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);
    private static final Database OTHER_DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs CONNECTIONS = new StoredLogs(PostgreSql.newDatabase());
    private static final int CLIENTS = 8;
    private static final int SERVED_EACH_TIME = 150;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** For the server to let go of an application: Open Liberty takes longer than ten seconds. */
    private static final Duration LOADERS_TIME = Duration.ofSeconds(20);

    /** For the server to close what it closes by itself. */
    private static final Duration SERVERS_TIME = Duration.ofSeconds(5);

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = BATCHED, managed = false, testable = false)
    public static WebArchive batched() {
        return Apps.plain(BATCHED, DATABASE)
                .setting("security.write-mode", "batched")
                .setting("security.batch-linger-millis", "1000")
                .loggedWar();
    }

    @Deployment(name = SYNC, managed = false, testable = false)
    public static WebArchive sync() {
        return Apps.plain(SYNC, DATABASE).loggedWar();
    }

    @Deployment(name = MARKED, managed = false, testable = false)
    public static WebArchive marked() {
        return marked(MARKED).setting("security.write-mode", "batched").loggedWar();
    }

    @Deployment(name = UNMARKED, managed = false, testable = false)
    public static WebArchive markedWithoutBundle() {
        return marked(UNMARKED).war();
    }

    @Deployment(name = DATABASE_ALONE, managed = false, testable = false)
    public static WebArchive databaseWithoutBundle() {
        return Apps.plain(DATABASE_ALONE)
                .classes(DatabaseResource.class)
                .dataSource(Apps.LOGS, OTHER_DATABASE)
                .war();
    }

    @Deployment(name = "probe", testable = false)
    public static WebArchive probe() {
        return Probe.app().war();
    }

    /** On the server's data source: a driver in the application would stay behind by itself. */
    private static TestApp marked(String name) {
        return Apps.plain(name).classes(LoaderMark.class);
    }

    @Test
    void keepsTheLogOfEveryAnswerAndLeavesNothingBehind() throws Exception {
        ServerLog serverLog = ServerLog.fromNow();
        Set<String> served = new TreeSet<>();
        for (int i = 0; i < Sizes.redeployments(); i++) {
            served.addAll(comeAndGo(i % 2 == 0 ? BATCHED : SYNC, "plain", i));
            assertThat(Await.answer(TIMEOUT, Probe::ownThreads, List::isEmpty)).isEmpty();
        }
        for (int i = 0; i < Sizes.redeployments(); i++) {
            comeAndGo(DATABASE_ALONE, "database", i);
        }
        int leftByServer = Await.answer(SERVERS_TIME, () -> connections(OTHER_DATABASE), count -> count == 0);
        int leftByTwoApplications = 2 * leftByServer;
        assertThat(Await.answer(TIMEOUT, () -> connections(DATABASE), count -> count <= leftByTwoApplications))
                .as("connections left behind")
                .isLessThanOrEqualTo(leftByTwoApplications);
        List<String> finished = LOGS.paths(true);
        assertThat(finished).doesNotHaveDuplicates();
        served.removeAll(finished);
        assertThat(served).as("answered, and no finished log").isEmpty();
        assertThat(serverLog.linesMatching("SECLOG00([35]|8[013-9])")).isEmpty();
    }

    @Test
    void leavesNoMoreClassLoadersBehindThanTheApplicationAlone() throws Exception {
        comeAndGo(UNMARKED, "plain", -1);
        comeAndGo(MARKED, "plain", -1);
        long before = Await.answer(LOADERS_TIME, () -> Probe.instances(LoaderMark.class), left -> left == 0);
        long alone = leftBehind(UNMARKED, before);
        long withBundle = leftBehind(MARKED, before + alone);
        System.out.println("class loaders left behind by " + Sizes.redeployments() + " redeployments after a first: "
                + alone + " without the bundle, " + withBundle + " with it");
        assertThat(withBundle).isLessThanOrEqualTo(Math.max(0, alone));
    }

    private long leftBehind(String app, long before) throws Exception {
        for (int i = 0; i < Sizes.redeployments(); i++) {
            comeAndGo(app, "plain", i);
        }
        return Await.answer(LOADERS_TIME, () -> Probe.instances(LoaderMark.class) - before, left -> left <= 0);
    }

    private Set<String> comeAndGo(String app, String resource, int cycle) throws Exception {
        String path = "/" + app + "/api/" + resource + "/" + cycle + "-";
        Plan plan = new Plan(CLIENTS, Integer.MAX_VALUE, PAUSE, (client, request) -> path + client + "-" + request);
        try (Load load = Load.start(plan)) {
            deployer.deploy(app);
            try {
                Set<String> served = Await.answer(TIMEOUT, load::served, paths -> paths.size() >= SERVED_EACH_TIME);
                assertThat(served).hasSizeGreaterThanOrEqualTo(SERVED_EACH_TIME);
            } finally {
                deployer.undeploy(app);
            }
            return load.end().served();
        }
    }

    private static int connections(Database database) {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        return CONNECTIONS
                .rows("SELECT pid FROM pg_stat_activity WHERE datname = ?", name)
                .size();
    }
}
