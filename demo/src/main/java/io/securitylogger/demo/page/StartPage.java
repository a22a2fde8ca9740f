package io.securitylogger.demo.page;

import io.securitylogger.demo.calls.Attempt;
import io.securitylogger.demo.calls.Calls;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;

/** What to try. */
@WebServlet("")
@NullUnmarked
public class StartPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "security.backup-storage-path")
    private String backups;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URI shop = URI.create("http://127.0.0.1:" + request.getLocalPort() + "/");
        Attempt.Place place = new Attempt.Place(shop, Path.of(backups));
        Html html = Html.page("A small shop with Security Logger");
        html.open("p")
                .text("It has one jar in WEB-INF/lib. Try a call in a terminal, then reload ")
                .element("a", "the log", "href", Calls.LOG_PAGE)
                .text(": each request is there, bounded and masked.")
                .close("p");
        html.open("ol", "class", "calls");
        for (Attempt attempt : Calls.all()) {
            html.open("li")
                    .element("h2", attempt.title())
                    .element("pre", attempt.line(place))
                    .element("p", attempt.shows())
                    .close("li");
        }
        html.close("ol");
        html.send(response);
    }
}
