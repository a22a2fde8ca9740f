package io.securitylogger.demo.page;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpLog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was sent, what was answered and what failed, in either direction. */
final class ExchangeView {

    private final Html html;
    private final HttpLog log;
    private final HttpExchange.Request request;
    private final HttpExchange.@Nullable Response response;

    ExchangeView(Html html, HttpLog log) {
        this.html = html;
        this.log = log;
        request = log.http().request();
        response = log.http().response();
    }

    /** State, status, method and target. */
    void title(String target) {
        html.element("b", log.state().name(), "class", "state")
                .text(response == null ? "" : response.code() + " ")
                .text(request.method() + ' ')
                .element("code", target + queries());
    }

    void details() {
        body("Request body", request.body());
        if (response != null) {
            body("Response body", response.body());
        }
        extra();
        error();
        html.open("details").element("summary", "Headers");
        headers("Request", request.headers());
        if (response != null) {
            headers("Response", response.headers());
        }
        html.close("details");
    }

    private String queries() {
        return request.queries().entrySet().stream()
                .flatMap(query -> query.getValue().stream().map(value -> query.getKey() + '=' + value))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), text -> text.isEmpty() ? text : '?' + text));
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

    private void extra() {
        log.fields().extraData().forEach((name, value) -> html.element("h3", name)
                .element("pre", String.valueOf(value)));
    }

    private void error() {
        String trace = log.fields().errorMessage();
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
