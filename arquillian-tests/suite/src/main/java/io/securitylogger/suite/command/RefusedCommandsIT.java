package io.securitylogger.suite.command;

import static org.assertj.core.api.Assertions.assertThatException;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.command.app.Failing;
import io.securitylogger.suite.command.app.WrongCommands;
import io.securitylogger.suite.server.ServerLog;
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

/** An application whose commands cannot be told apart is not deployed, and the server's log says why. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class RefusedCommandsIT {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = "wrong-commands", managed = false, testable = false)
    public static WebArchive application() {
        return TestApp.named("wrong-commands")
                .classes(Failing.class, WrongCommands.class)
                .loggedWar();
    }

    @Test
    void refusesDeploymentAndSaysAllThatIsWrong() {
        ServerLog log = ServerLog.fromNow();

        assertThatException().isThrownBy(() -> deployer.deploy("wrong-commands"));

        for (String problem :
                List.of("its name is blank", "the name 'failing' is that of", "it is no io.securitylogger")) {
            log.await("SECLOG0140: .*" + Pattern.quote(problem), Duration.ofSeconds(20));
        }
    }
}
