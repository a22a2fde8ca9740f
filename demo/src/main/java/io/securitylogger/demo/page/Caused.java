package io.securitylogger.demo.page;

import io.securitylogger.HttpLog;
import io.securitylogger.LogFields;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.spi.LogTree;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The logs that began inside another one, as a tree.
 *
 * @param nodes the tree, oldest first
 */
record Caused(List<LogTree.Node> nodes) {

    void write(Html html) {
        if (nodes.isEmpty()) {
            return;
        }
        html.open("ul", "class", "caused");
        for (LogTree.Node node : nodes) {
            html.open("li");
            one(html, (HttpLog) node.log());
            new Caused(node.children()).write(html);
            html.close("li");
        }
        html.close("ul");
    }

    private static void one(Html html, HttpLog log) {
        ExchangeView exchange = new ExchangeView(html, log);
        html.open("details", "class", log.state().name()).open("summary");
        exchange.title(target(log));
        html.element("span", facts(log.fields()), "class", "facts").close("summary");
        exchange.details();
        html.close("details");
    }

    private static String target(HttpLog log) {
        String path = log.http().request().path();
        return log instanceof OutputRequestLog ? "→ " + log.http().request().host() + path : "← " + path;
    }

    private static String facts(LogFields fields) {
        return Stream.of(
                        fields.time().map(Moments::millis).stream(),
                        Stream.ofNullable(fields.slug()),
                        fields.relatedObjects().stream().map(object -> object.type() + ' ' + object.id()),
                        Stream.ofNullable(fields.release()))
                .flatMap(facts -> facts)
                .collect(Collectors.joining(" · ", " ", ""));
    }
}
