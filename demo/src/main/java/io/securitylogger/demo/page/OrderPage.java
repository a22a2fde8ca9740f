package io.securitylogger.demo.page;

import io.securitylogger.demo.calls.Calls;
import io.securitylogger.demo.shop.OrderHistory;
import io.securitylogger.entity.InputRequestLogEntity;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** What happened to one order. */
@WebServlet(OrderPage.ADDRESS + "*")
@NullUnmarked
public class OrderPage extends HttpServlet {

    static final String ADDRESS = "/demo/orders/";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrderHistory history;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        Html html = Html.page("What happened to order " + id);
        html.element("p", "Asked by JPQL of the shop's own persistence unit:").element("pre", OrderHistory.JPQL);
        html.open("table").open("tr");
        for (String column : new String[] {"when", "what", "answer", "slug", "from"}) {
            html.element("th", column);
        }
        html.close("tr");
        for (InputRequestLogEntity log : history.of(id)) {
            row(html, log);
        }
        html.close("table");
        html.send(response);
    }

    private static void row(Html html, InputRequestLogEntity log) {
        html.open("tr", "class", String.valueOf(log.state()))
                .element("td", Moments.clock(log.start()))
                .open("td")
                .element("a", log.method() + ' ' + log.path(), "href", Calls.LOG_PAGE + '#' + log.id())
                .close("td")
                .element("td", Objects.toString(log.responseCode(), ""))
                .element("td", Objects.requireNonNullElse(log.slug(), ""))
                .element("td", Objects.requireNonNullElse(log.ip(), ""))
                .close("tr");
    }
}
