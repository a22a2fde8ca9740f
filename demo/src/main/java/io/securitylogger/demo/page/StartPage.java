package io.securitylogger.demo.page;

import io.securitylogger.demo.calls.Call;
import io.securitylogger.demo.calls.Calls;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** What to try. */
@WebServlet("")
public class StartPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URI shop = URI.create("http://127.0.0.1:" + request.getLocalPort() + "/");
        Html html = Html.page("A small shop with Security Logger");
        html.open("p")
                .text("It has one jar in WEB-INF/lib. Try a call in a terminal, then reload ")
                .element("a", "the log", "href", Calls.LOG_PAGE)
                .text(": each request is there, bounded and masked.")
                .close("p");
        html.open("ol", "class", "calls");
        for (Call call : Calls.ALL) {
            html.open("li")
                    .element("h2", call.title())
                    .element("pre", call.curl(shop))
                    .element("p", call.shows())
                    .close("li");
        }
        html.close("ol");
        html.send(response);
    }
}
