package io.securitylogger.suite.backends;

import java.util.ArrayList;
import java.util.List;

/** A persistence.xml as a user writes one. */
final class PersistenceXml {
    static final String PATH = "META-INF/persistence.xml";

    private final List<String> units = new ArrayList<>();

    /** Adds a unit with the application's entity, whose table it makes afresh. */
    PersistenceXml unit(String name, String dataSource) {
        return unit(
                name,
                dataSource,
                """
                <properties>
                  <property name="jakarta.persistence.schema-generation.database.action" value="drop-and-create"/>
                </properties>
                """,
                "");
    }

    /** Adds a unit with the application's entity and the logs, which makes no tables. */
    PersistenceXml unitWithLogs(String name, String dataSource) {
        return unit(name, dataSource, "", "<mapping-file>io/securitylogger/entity/orm.xml</mapping-file>");
    }

    private PersistenceXml unit(String name, String dataSource, String properties, String mapping) {
        units.add(
                """
                <persistence-unit name="%s">
                  <jta-data-source>%s</jta-data-source>
                  %s
                  <class>%s</class>
                  <exclude-unlisted-classes>true</exclude-unlisted-classes>
                  %s
                </persistence-unit>
                """
                        .formatted(name, dataSource, mapping, Article.class.getName(), properties));
        return this;
    }

    @Override
    public String toString() {
        return "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.0\">" + String.join("", units)
                + "</persistence>";
    }
}
