package io.securitylogger.impl.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.impl.scope.Scope;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ConnectionCallback;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchedAsyncResponseTest {

    private final Scope scope =
            Scope.ofLog(new LogRef(LogType.INPUT_REQUEST, new UUID(0, 1)), null, ObjectRefs.STANDARD);
    private final List<Object> given = new ArrayList<>();
    private final AsyncResponse ofServer = (AsyncResponse) Proxy.newProxyInstance(
            AsyncResponse.class.getClassLoader(), new Class<?>[] {AsyncResponse.class}, (proxy, method, arguments) -> {
                given.add(arguments == null ? method.getName() : arguments[0]);
                return method.getReturnType() == boolean.class ? true : null;
            });
    private final AsyncResponse watched = new WatchedAsyncResponse(ofServer, scope);

    @Test
    void theApplicationIsToldOfTheResponseItKnows() {
        List<AsyncResponse> disconnected = new ArrayList<>();
        watched.register((ConnectionCallback) disconnected::add);

        ((ConnectionCallback) given.get(0)).onDisconnect(ofServer);

        assertThat(disconnected).singleElement().isSameAs(watched);
    }

    @Test
    void theFailureIsKeptBeforeTheResponseIsResumed() {
        IllegalStateException failure = new IllegalStateException();
        watched.resume(failure);

        assertThat(scope.failure()).isSameAs(failure);
        assertThat(given).contains(failure);
    }
}
