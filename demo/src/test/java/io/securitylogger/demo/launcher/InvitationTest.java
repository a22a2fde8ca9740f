package io.securitylogger.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.demo.calls.Attempt;
import io.securitylogger.demo.calls.Call;
import io.securitylogger.demo.calls.Calls;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final URI SHOP = URI.create("http://127.0.0.1:9000/");
    private static final Attempt.Place PLACE = new Attempt.Place(SHOP, Path.of("/srv/ada's/backups"));

    @Test
    void namesTheLogAndEveryCallAtTheRealPort() {
        assertThat(Invitation.text(PLACE))
                .contains("http://127.0.0.1:9000/demo/logs")
                .contains(
                        Calls.all().stream().map(attempt -> attempt.line(PLACE)).toList());
    }

    @Test
    void writesLinesThatAShellTakesAsTheyStand() {
        Call login = Calls.ALL.get(1);
        assertThat(login.curl(SHOP))
                .isEqualTo("curl -i 'http://127.0.0.1:9000/api/login'"
                        + " -H 'Content-Type: application/json' -d '{\"user\": \"ada\", \"password\": \"lovelace\"}'");
        assertThat(Calls.ALL)
                .allSatisfy(call -> assertThat(call.request().payload().text()).doesNotContain("'"));
    }

    @Test
    void writesTheAdministratorsLinesWithUserAndFolder() {
        assertThat(Calls.ROUND_TRIP.stream().map(attempt -> attempt.line(PLACE)))
                .contains(
                        "curl -i -u 'keeper:only-for-the-demo' 'http://127.0.0.1:9000/security-log/executions/1'",
                        "ls -l '/srv/ada'\\''s/backups/demo/input-request'"
                                + " && gzip -dc '/srv/ada'\\''s/backups/demo/input-request'/*.json.gz");
    }
}
