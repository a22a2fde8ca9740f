package io.securitylogger.suite.task;

import static org.assertj.core.api.Assertions.assertThatException;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.server.ServerLog;
import io.securitylogger.suite.task.app.Greeting;
import io.securitylogger.suite.task.app.WrongHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application whose tasks cannot be called by name is not deployed, and the server's log says why. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class RefusedTasksIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = "wrong-handlers", managed = false, testable = false)
    public static WebArchive wrongHandlers() {
        return TestApp.named("wrong-handlers").classes(WrongHandlers.class).loggedWar();
    }

    @Deployment(name = "unknown-commands", managed = false, testable = false)
    public static WebArchive unknownCommands() {
        return TestApp.named("unknown-commands")
                .classes(Greeting.class)
                .setting("security.auto-generate-tasks-for-commands", "greet,gret")
                .loggedWar();
    }

    @Test
    void refusesMethodsAndSaysAllThatIsWrong() {
        ServerLog log = ServerLog.fromNow();

        assertThatException().isThrownBy(() -> deployer.deploy("wrong-handlers"));

        for (String problem : List.of(
                "its name is blank",
                "the name 'twice' is that of",
                "it must be public",
                "no JSON becomes a java.lang.Thread",
                "leave out @LoggedTask")) {
            log.await("SECLOG0179: .*" + Pattern.quote(problem), SOON);
        }
    }

    @Test
    void refusesCommandsThatAreNone() {
        ServerLog log = ServerLog.fromNow();

        assertThatException().isThrownBy(() -> deployer.deploy("unknown-commands"));

        log.await("SECLOG0180: .*" + Pattern.quote("[gret], but there are the commands [greet]"), SOON);
    }
}
