package io.securitylogger.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.demo.calls.Call;
import io.securitylogger.demo.calls.Calls;
import java.net.URI;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final URI SHOP = URI.create("http://127.0.0.1:9000/");

    @Test
    void namesTheLogAndEveryCallAtTheRealPort() {
        assertThat(Invitation.text(SHOP))
                .contains("http://127.0.0.1:9000/demo/logs")
                .contains(Calls.ALL.stream().map(call -> call.curl(SHOP)).toList());
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
}
