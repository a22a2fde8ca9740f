package io.securitylogger.demo.page;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogFields;
import io.securitylogger.ObjectRef;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log of one request on the page. */
final class LogView {

    private final Html html;
    private final InputRequestLog log;
    private final LogFields fields;
    private final ExchangeView exchange;

    LogView(Html html, InputRequestLog log) {
        this.html = html;
        this.log = log;
        fields = log.fields();
        exchange = new ExchangeView(html, log);
    }

    /** All of it; what it caused comes last. */
    void write(Caused caused) {
        html.open("article", "id", fields.id().toString(), "class", log.state().name());
        html.open("h2");
        exchange.title(log.http().request().path());
        html.close("h2");
        facts();
        tags();
        exchange.details();
        caused.write(html);
        html.close("article");
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
}
