package io.securitylogger.suite.app;

import io.securitylogger.suite.database.Database;
import java.util.Map;

final class WebXml {
    private WebXml() {}

    static String of(Map<String, Database> dataSources, String elements) {
        StringBuilder text = new StringBuilder();
        text.append("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">");
        text.append(elements);
        dataSources.forEach((jndiName, database) -> text.append(
                """
                <data-source>
                  <name>%s</name>
                  <class-name>%s</class-name>
                  <url>%s</url>
                  <user>%s</user>
                  <password>%s</password>
                </data-source>
                """
                        .formatted(
                                jndiName,
                                database.dataSourceClass(),
                                escaped(database.url()),
                                escaped(database.user()),
                                escaped(database.password()))));
        return text.append("</web-app>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
