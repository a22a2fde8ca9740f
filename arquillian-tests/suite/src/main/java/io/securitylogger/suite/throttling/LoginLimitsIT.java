package io.securitylogger.suite.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logins and second factors, limited by how they end. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class LoginLimitsIT {
    private static final String API = "/login-limits/api";
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Answers LOGS = new Answers(DATABASE);

    @Deployment(testable = false)
    public static WebArchive application() {
        return ThrottledApps.named("login-limits", DATABASE).loggedWar();
    }

    @Test
    void locksAfterFailedLoginsAndSaysForHowLong() {
        Asking asking = Asking.post(API + "/login/password");
        assertThat(asking.saying("204").statuses(2)).containsOnly(204);
        assertThat(asking.saying("500").statuses(4)).containsOnly(500);
        assertThat(asking.saying("401").statuses(3)).containsOnly(401);

        RawResponse locked = asking.saying("204").send();

        assertThat(locked.status()).isEqualTo(429);
        assertThat(Answers.problem(locked).getString("detail"))
                .matches("Too many failed logins\\. Try again in \\d+ s\\.");
        assertThat(Asking.post(API + "/login/password").saying("204").send().status())
                .isEqualTo(204);
    }

    @Test
    void limitsSuccessfulLoginsAndTagsTheirLogs() {
        Asking asking = Asking.post(API + "/login/password");

        assertThat(LOGS.of(asking.saying("204").send())).containsEntry("slug", "successful-login-request");
        assertThat(LOGS.of(asking.saying("401").send())).containsEntry("slug", "unsuccessful-login-request");
        assertThat(LOGS.of(asking.saying("500").send())).doesNotContainKey("slug");
        assertThat(asking.saying("204").statuses(4)).containsOnly(204);
        assertThat(asking.saying("204").statuses(2)).containsOnly(429);
    }

    @Test
    void limitsSecondFactors() {
        Asking failing = Asking.post(API + "/login/code");
        assertThat(failing.saying("403").statuses(2)).containsOnly(403);
        assertThat(failing.saying("200").send().status()).isEqualTo(429);

        Asking succeeding = Asking.post(API + "/login/code");
        assertThat(LOGS.of(succeeding.saying("200").send()))
                .containsEntry("slug", "successful-2fa-code-verification-request");
        assertThat(succeeding.saying("200").statuses(3)).containsExactly(200, 200, 429);
    }

    @Test
    void believesSlugThatTheApplicationSets() {
        Asking asking = Asking.post(API + "/login/page");

        assertThat(asking.saying("200").statuses(4)).containsOnly(200);
        assertThat(asking.saying("401").statuses(2)).containsOnly(200);
        assertThat(asking.saying("200").send().status()).isEqualTo(429);
    }

    @Test
    void locksUserNamedInBodyForThisAddressAlone() {
        Asking asking = Asking.post(API + "/login/named");

        assertThat(asking.saying("jane 401").statuses(2)).containsOnly(401);
        RawResponse locked = asking.saying("jane 200").send();
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Long.parseLong(locked.header("Retry-After").orElseThrow())).isBetween(3500L, 3600L);
        assertThat(Answers.problem(locked).getJsonArray("violated-policies").getString(0))
                .isEqualTo("unsuccessful-login@ip-and-user:2/PT1H");
        assertThat(LOGS.of(locked)).containsEntry("user_id", "jane").containsEntry("state", "WARNING");
        assertThat(asking.saying("john 200").send().status()).isEqualTo(200);
    }
}
