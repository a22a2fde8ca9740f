package io.securitylogger.suite.outgoing.tree;

import static java.util.stream.Collectors.joining;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpLog;
import io.securitylogger.LogExempt;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogTree;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Tells the whole tree in which a log stands, a line for each log. */
@Path("/tree")
@RequestScoped
@LogExempt
public class TreeResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private LogReader reader;

    @GET
    public String tree(@QueryParam("ref") String ref) {
        StringBuilder text = new StringBuilder();
        reader.tree(LogRef.parse(ref)).ifPresent(tree -> {
            append(tree.root(), 0, text);
            text.append(tree.complete() ? "" : "and more");
        });
        return text.toString();
    }

    private static void append(LogTree.Node node, int depth, StringBuilder text) {
        LogRecord log = node.log();
        LogFields fields = log.fields();
        text.append(depth)
                .append(' ')
                .append(log.type().id())
                .append(' ')
                .append(log instanceof HttpLog http ? exchange(http.http()) : log.state())
                .append(' ')
                .append(fields.slug())
                .append(" [")
                .append(fields.relatedObjects().stream()
                        .map(ObjectRef::toString)
                        .sorted()
                        .collect(joining(", ")))
                .append("] ")
                .append(Json.createObjectBuilder(new LinkedHashMap<>(fields.extraData()))
                        .build())
                .append('\n');
        node.children().forEach(child -> append(child, depth + 1, text));
    }

    private static String exchange(HttpExchange http) {
        HttpExchange.@Nullable Response response = http.response();
        return http.request().method()
                + ' '
                + http.request().path()
                + ' '
                + (response == null ? null : response.code());
    }
}
