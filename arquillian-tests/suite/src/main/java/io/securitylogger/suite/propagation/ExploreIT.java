package io.securitylogger.suite.propagation;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.propagation.app.AsyncBean;
import io.securitylogger.suite.propagation.app.AsyncEnterpriseBean;
import io.securitylogger.suite.propagation.app.CarryingApplication;
import io.securitylogger.suite.propagation.app.CarryingResource;
import io.securitylogger.suite.propagation.app.Executors;
import io.securitylogger.suite.propagation.app.Sight;
import io.securitylogger.suite.propagation.app.TolerantBean;
import io.securitylogger.suite.server.ServerUnderTest;
import java.net.URI;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ExploreIT {
    @Deployment(testable = false)
    public static WebArchive application() throws Exception {
        Class<?> mechanism = Class.forName("io.securitylogger.suite.propagation.app.Mechanism");
        return TestApp.named("explore")
                .classes(CarryingApplication.class, CarryingResource.class, Sight.class, mechanism)
                .classes(AsyncBean.class, AsyncEnterpriseBean.class, TolerantBean.class, Executors.class)
                .setting("security.backend-writers", "logging")
                .loggedWar();
    }

    @Test
    void explores() throws Exception {
        for (String name : new String[] {
            "submit",
            "execute",
            "invoke-all",
            "schedule",
            "supply-async",
            "continuation",
            "continuation-of-incomplete",
            "proxy",
            "contextual-callable",
            "with-context-capture",
            "concurrency-async",
            "ejb-async",
            "ejb-async-executor",
            "fault-tolerance-async",
            "own-thread",
            "own-thread-contextual",
            "all-remaining",
            "clearing",
            "unchanging",
            "naming"
        }) {
            URI uri = ServerUnderTest.http("/explore/api/carry/" + name);
            try (RawHttp http = RawHttp.connect(uri, Duration.ofSeconds(30))) {
                System.out.println("EXPLORE " + name + "\n"
                        + http.send(RawHttp.request("GET", uri, "")).receive().text());
            } catch (Exception e) {
                System.out.println("EXPLORE " + name + " " + e);
            }
        }
    }
}
