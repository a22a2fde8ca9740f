package io.securitylogger.impl.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.SecurityLog;
import io.securitylogger.impl.scope.Scopes;
import jakarta.enterprise.concurrent.spi.ThreadContextProvider;
import jakarta.enterprise.concurrent.spi.ThreadContextRestorer;
import jakarta.enterprise.concurrent.spi.ThreadContextSnapshot;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.context.spi.ThreadContextController;
import org.junit.jupiter.api.Test;

class ThreadContextsTest {

    private final SecurityLog log = SecurityLog.current();

    @Test
    void jakartaConcurrencyFindsTheLogAndCarriesIt() {
        ThreadContextProvider provider =
                ServiceLoader.load(ThreadContextProvider.class).findFirst().orElseThrow();
        assertThat(provider.getThreadContextType()).isEqualTo(SecurityLog.THREAD_CONTEXT);
        ThreadContextSnapshot snapshot;
        try (LogScope open = log.with(LogData.slug("carried"))) {
            snapshot = provider.currentContext(Map.of());
        }

        ThreadContextRestorer restorer = snapshot.begin();
        assertThat(slug()).isEqualTo("carried");
        restorer.endContext();
        assertThat(Scopes.current()).isNull();
    }

    @Test
    void jakartaConcurrencyClearsTheLog() {
        ThreadContextSnapshot cleared = new ConcurrencyContext().clearedContext(Map.of());
        try (LogScope open = log.with(LogData.slug("outside"))) {
            ThreadContextRestorer restorer = cleared.begin();
            assertThat(Scopes.current()).isNull();
            restorer.endContext();
            assertThat(slug()).isEqualTo("outside");
        }
    }

    @Test
    void microProfileContextPropagationFindsTheLogAndCarriesIt() {
        org.eclipse.microprofile.context.spi.ThreadContextProvider provider = ServiceLoader.load(
                        org.eclipse.microprofile.context.spi.ThreadContextProvider.class)
                .findFirst()
                .orElseThrow();
        assertThat(provider.getThreadContextType()).isEqualTo(SecurityLog.THREAD_CONTEXT);
        org.eclipse.microprofile.context.spi.ThreadContextSnapshot snapshot;
        try (LogScope open = log.with(LogData.slug("carried"))) {
            snapshot = provider.currentContext(Map.of());
        }

        ThreadContextController controller = snapshot.begin();
        assertThat(slug()).isEqualTo("carried");
        controller.endContext();
        assertThat(Scopes.current()).isNull();
    }

    @Test
    void microProfileContextPropagationClearsTheLog() {
        org.eclipse.microprofile.context.spi.ThreadContextSnapshot cleared =
                new MicroProfileContext().clearedContext(Map.of());
        try (LogScope open = log.with(LogData.slug("outside"))) {
            ThreadContextController controller = cleared.begin();
            assertThat(Scopes.current()).isNull();
            controller.endContext();
            assertThat(slug()).isEqualTo("outside");
        }
    }

    private static String slug() {
        var scope = Scopes.current();
        return scope == null ? "no scope" : String.valueOf(scope.slug());
    }
}
