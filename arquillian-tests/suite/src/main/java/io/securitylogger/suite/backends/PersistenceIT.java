package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.Libraries;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.database.SqlRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application's own persistence units beside the jar, and the logs as entities in them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class PersistenceIT {
    private static final String DEFAULT = "java:comp/DefaultDataSource";
    private static final Database OWN = databaseWithArticles();
    private static final Logs ON_H2 = new Logs(Sql.ofDefaultDataSource());
    private static final Logs ON_POSTGRESQL = new Logs(Sql.of(OWN));

    private final String id = UUID.randomUUID().toString();

    @Deployment(name = "one-unit", order = 1, testable = false)
    public static WebArchive oneUnit() {
        return Apps.plain("one-unit")
                .classes(ArticleResource.class, Article.class)
                .resource(
                        PersistenceXml.PATH,
                        new PersistenceXml().unit("shop", DEFAULT).toString())
                .loggedWar();
    }

    @Deployment(name = "two-units", order = 2, testable = false)
    public static WebArchive twoUnits() {
        return Apps.plain("two-units", OWN)
                .classes(LogEntityResource.class, Article.class)
                .library(Libraries.entities())
                .resource(
                        PersistenceXml.PATH,
                        new PersistenceXml()
                                .unitWithLogs("own", Apps.DATA_SOURCE)
                                .unitWithLogs("shared", DEFAULT)
                                .toString())
                .loggedWar();
    }

    @Deployment(name = "probe", order = 3, testable = false)
    public static WebArchive probe() {
        return Apps.probe().war();
    }

    @Test
    void leavesUnnamedUnitAlone() {
        String path = "/one-unit/api/articles/" + id;

        assertThat(Client.post(path, "{}").status()).isEqualTo(204);
        assertThat(ON_H2.related(ON_H2.finishedAt(path))).containsExactly("Article:" + id);
        assertThat(Client.get(path).text()).isEqualTo("article " + id);
    }

    @Test
    void joinsLogsWithTheirObjectsOnPostgresql() {
        String path = article("own");

        assertThat(Client.post(path, "{}").status()).isEqualTo(204);
        ON_POSTGRESQL.finishedAt(path);

        assertThat(Client.get(path).text()).isEqualTo("INFO " + path + " 1");
    }

    @Test
    void joinsLogsWithTheirObjectsOnH2() {
        String path = "/one-unit/api/articles/" + id;
        Client.post(path, "{}");
        ON_H2.finishedAt(path);

        assertThat(Client.get(article("shared")).text()).isEqualTo("INFO " + path + " 1");
    }

    @Test
    void refusesToMakeOrRemoveLogs() {
        String path = article("own");
        Client.post(path, "{}");
        Map<String, String> log = ON_POSTGRESQL.finishedAt(path);

        assertThat(Client.send("PUT", path, "", "").text()).contains("read-only");
        assertThat(Client.send("DELETE", path + "?log=" + log.get("id"), "", "").text())
                .contains("read-only");
        assertThat(ON_POSTGRESQL.sql().rows("SELECT id FROM " + Logs.TABLE + " WHERE id = '" + log.get("id") + "'"))
                .hasSize(1);
    }

    private String article(String unit) {
        return "/two-units/api/units/" + unit + "/articles/" + id;
    }

    private static Database databaseWithArticles() {
        Database database = PostgreSql.newDatabase();
        try (Connection connection = database.connect()) {
            SqlRows.of(connection, "CREATE TABLE suite_article (id VARCHAR(36) PRIMARY KEY, name VARCHAR(100))");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }
}
