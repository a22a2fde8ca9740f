package io.securitylogger.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerUserTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path configuration;

    /** What {@code add-user.sh} of the server writes for the same user. */
    @Test
    void isWrittenBehindWhatIsThere() throws IOException {
        Path users = Files.writeString(configuration.resolve("application-users.properties"), "#no end of line");
        Path roles = Files.createFile(configuration.resolve("application-roles.properties"));

        new ServerUser("log-admin:only-for-tests").addTo(configuration, "log-admins");

        assertThat(Files.readAllLines(users))
                .containsExactly("#no end of line", "log-admin=fae35e445464865cc44b2738571a5be1");
        assertThat(Files.readAllLines(roles)).contains("log-admin=log-admins");
    }
}
