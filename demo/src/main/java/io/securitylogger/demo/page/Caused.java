package io.securitylogger.demo.page;

import io.securitylogger.CommandLog;
import io.securitylogger.HttpLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TaskLog;
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
            one(html, node.log());
            new Caused(node.children()).write(html);
            html.close("li");
        }
        html.close("ul");
    }

    private static void one(Html html, LogRecord log) {
        html.open("details", "class", log.state().name()).open("summary");
        if (log instanceof HttpLog http) {
            ExchangeView exchange = new ExchangeView(html, http);
            exchange.title(target(http));
            facts(html, log.fields());
            exchange.details();
        } else if (log instanceof CommandLog command) {
            CommandView view = new CommandView(html, command);
            view.title();
            facts(html, log.fields());
            view.details();
        } else if (log instanceof TaskLog task) {
            TaskView view = new TaskView(html, task);
            view.title();
            facts(html, log.fields());
            view.details();
        }
        html.close("details");
    }

    private static void facts(Html html, LogFields fields) {
        html.element("span", text(fields), "class", "facts").close("summary");
    }

    private static String target(HttpLog log) {
        String path = log.http().request().path();
        return log instanceof OutputRequestLog ? "→ " + log.http().request().host() + path : "← " + path;
    }

    private static String text(LogFields fields) {
        return Stream.of(
                        fields.time().map(Moments::millis).stream(),
                        Stream.ofNullable(fields.slug()),
                        fields.relatedObjects().stream().map(object -> object.type() + ' ' + object.id()),
                        Stream.ofNullable(fields.release()))
                .flatMap(facts -> facts)
                .collect(Collectors.joining(" · ", " ", ""));
    }
}
