package io.securitylogger.demo.page;

import io.securitylogger.HttpExchange;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogFields;
import io.securitylogger.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One log on the page. */
final class LogView {

    private final Html html;
    private final InputRequestLog log;
    private final LogFields fields;
    private final HttpExchange.Request request;
    private final HttpExchange.@Nullable Response response;

    LogView(Html html, InputRequestLog log) {
        this.html = html;
        this.log = log;
        fields = log.fields();
        request = log.http().request();
        response = log.http().response();
    }

    void write() {
        html.open("article", "id", fields.id().toString(), "class", log.state().name());
        title();
        facts();
        tags();
        body("Request body", request.body());
        if (response != null) {
            body("Response body", response.body());
        }
        error();
        html.open("details").element("summary", "Headers");
        headers("Request", request.headers());
        if (response != null) {
            headers("Response", response.headers());
        }
        html.close("details").close("article");
    }

    private void title() {
        html.open("h2")
                .element("b", log.state().name(), "class", "state")
                .text(response == null ? "" : response.code() + " ")
                .text(request.method() + ' ')
                .element("code", request.path() + queries())
                .close("h2");
    }

    private String queries() {
        return request.queries().entrySet().stream()
                .flatMap(query -> query.getValue().stream().map(value -> query.getKey() + '=' + value))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), text -> text.isEmpty() ? text : '?' + text));
    }

    private void facts() {
        String facts = Stream.of(
                        Moments.clock(fields.start()),
                        fields.time().map(Moments::millis).orElse("not finished"),
                        labelled("from ", log.caller().ip()),
                        labelled("user ", log.caller().userId()),
                        labelled("", log.viewSlug()),
                        labelled("release ", fields.release()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        html.element("p", facts, "class", "facts");
    }

    private static String labelled(String label, @Nullable String value) {
        return value == null ? "" : label + value;
    }

    private void tags() {
        html.open("p", "class", "tags");
        if (fields.slug() != null) {
            html.element("b", fields.slug());
        }
        for (ObjectRef object : fields.relatedObjects()) {
            String name = object.type() + ' ' + object.id();
            if (object.type().equals("Order")) {
                html.element("a", name, "href", OrderPage.ADDRESS + object.id());
            } else {
                html.element("span", name);
            }
        }
        html.close("p");
    }

    private void body(String title, HttpExchange.Body body) {
        String text = body.text();
        if (body.sizeBytes() != null && body.sizeBytes() > 0) {
            html.element("h3", title + ", " + body.sizeBytes() + " bytes" + (text == null ? ", not kept" : ""));
        }
        if (text != null && !text.isEmpty()) {
            html.element("pre", text);
        }
    }

    private void error() {
        String trace = fields.errorMessage();
        if (trace != null) {
            html.open("details", "class", "trace")
                    .element("summary", trace.lines().findFirst().orElse("Error"))
                    .element("pre", trace)
                    .close("details");
        }
    }

    private void headers(String title, Map<String, List<String>> headers) {
        html.element("h3", title).open("dl");
        headers.forEach((name, values) -> html.element("dt", name).element("dd", String.join(", ", values)));
        html.close("dl");
    }
}
