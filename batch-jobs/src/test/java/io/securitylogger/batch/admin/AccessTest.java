package io.securitylogger.batch.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the servlet container does or leaves undone, only users in a role come in. */
class AccessTest {

    private static final Access ACCESS = new Access(Set.of("admins"));

    private final Map<String, @Nullable Object> request = new HashMap<>();
    private final Map<String, @Nullable Object> response =
            new HashMap<>(Map.of("isCommitted", false, "getStatus", 200));
    private String role = "";

    @Test
    void userInARoleComesIn() throws Exception {
        loggedInAs("admins");

        assertThat(admits()).isTrue();
    }

    @Test
    void userInNoRoleIsRefused() {
        loggedInAs("others");

        assertThatThrownBy(this::admits).isInstanceOf(Refusal.class).hasMessageContaining("roles");
    }

    @Test
    void nobodyIsAskedToLogIn() throws Exception {
        request.put("authenticate", false);
        response.put("getStatus", 401);

        assertThat(admits()).isFalse();
    }

    @Test
    void nobodyIsRefusedWhereOneCannotLogIn() {
        request.put("authenticate", false);
        assertThatThrownBy(this::admits).isInstanceOf(Refusal.class);

        request.put("authenticate", new ServletException("no login-config"));
        assertThatThrownBy(this::admits).isInstanceOf(Refusal.class);

        request.put("authenticate", true);
        assertThatThrownBy(this::admits).isInstanceOf(Refusal.class);
    }

    @Test
    void pagesOfOtherSitesAreRefused() {
        loggedInAs("admins");
        request.put("getHeader", "cross-site");

        assertThatThrownBy(this::admits).isInstanceOf(Refusal.class).hasMessageContaining("site");
    }

    private void loggedInAs(String roleOfUser) {
        request.put("getUserPrincipal", (Principal) () -> "jane");
        role = roleOfUser;
    }

    private boolean admits() throws Exception {
        return ACCESS.admits(fake(HttpServletRequest.class, request), fake(HttpServletResponse.class, response));
    }

    private <T> T fake(Class<T> type, Map<String, @Nullable Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                AccessTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isUserInRole")) {
                        return role.equals(arguments[0]);
                    }
                    Object answer = answers.get(method.getName());
                    if (answer instanceof Exception failure) {
                        throw failure;
                    }
                    return answer;
                }));
    }
}
