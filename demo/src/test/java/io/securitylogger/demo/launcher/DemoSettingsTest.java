package io.securitylogger.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {

    private static final Path HOME = Path.of("home");
    private static final List<Path> WARS = List.of(Path.of("ROOT.war"));

    @Test
    void runsAtPort8080UntilSomebodyEndsIt() {
        assertThat(DemoSettings.of(HOME, WARS, new Properties()))
                .isEqualTo(new DemoSettings(HOME, WARS, 8080, Duration.ofMinutes(3), null));
    }

    @Test
    void takesWhatIsGiven() {
        Properties given = new Properties();
        given.setProperty("demo.port", "9000");
        given.setProperty("demo.seconds", "7");
        given.setProperty("demo.start-seconds", "30");
        assertThat(DemoSettings.of(HOME, WARS, given))
                .isEqualTo(new DemoSettings(HOME, WARS, 9000, Duration.ofSeconds(30), Duration.ofSeconds(7)));
    }

    @Test
    void refusesWhatIsNoPort() {
        Properties given = new Properties();
        given.setProperty("demo.port", "eighty");
        assertThatIllegalArgumentException().isThrownBy(() -> DemoSettings.of(HOME, WARS, given));
        given.setProperty("demo.port", "65536");
        assertThatIllegalArgumentException().isThrownBy(() -> DemoSettings.of(HOME, WARS, given));
    }
}
