package io.securitylogger.impl.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.SecurityLog;
import io.securitylogger.impl.scope.Scopes;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutors;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedTask;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CarryingExecutorTest {

    private static final Callable<String> TASK = CarryingExecutorTest::slug;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);
    private final ManagedScheduledExecutorService leavesScopeBehind = server(task -> task);
    private final ManagedScheduledExecutorService carrying =
            (ManagedScheduledExecutorService) new ServerExecutors().carrying(leavesScopeBehind);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void everyWayToHandInTasksCarriesTheScope() throws Exception {
        CompletableFuture<String> executed = new CompletableFuture<>();
        CompletableFuture<String> submitted = new CompletableFuture<>();
        try (LogScope scope = SecurityLog.current().with(LogData.slug("carried"))) {
            carrying.execute(() -> executed.complete(slug()));
            assertThat(executed.get(20, TimeUnit.SECONDS)).isEqualTo("carried");
            carrying.submit(() -> {
                        submitted.complete(slug());
                    })
                    .get(20, TimeUnit.SECONDS);
            assertThat(submitted).isCompletedWithValue("carried");
            assertThat(carrying.submit(TASK).get(20, TimeUnit.SECONDS)).isEqualTo("carried");
            assertThat(carrying.invokeAll(List.of(TASK)).get(0).get()).isEqualTo("carried");
            assertThat(carrying.invokeAny(List.of(TASK))).isEqualTo("carried");
            assertThat(carrying.schedule(TASK, 1, TimeUnit.MILLISECONDS).get(20, TimeUnit.SECONDS))
                    .isEqualTo("carried");
        }
        assertThat(threads.submit(TASK).get(20, TimeUnit.SECONDS)).isEqualTo("none");
    }

    @Test
    void repeatedTaskHasTheScopeEachTime() throws Exception {
        List<CompletableFuture<String>> runs = List.of(new CompletableFuture<>(), new CompletableFuture<>());
        try (LogScope scope = SecurityLog.current().with(LogData.slug("carried"))) {
            carrying.scheduleAtFixedRate(
                            () -> runs.stream()
                                    .filter(run -> !run.isDone())
                                    .findFirst()
                                    .ifPresent(run -> run.complete(slug())),
                            0,
                            1,
                            TimeUnit.MILLISECONDS)
                    .isDone();
        }

        for (CompletableFuture<String> run : runs) {
            assertThat(run.get(20, TimeUnit.SECONDS)).isEqualTo("carried");
        }
    }

    @Test
    void taskKeepsWhatItSaysAboutItself() {
        Runnable task = ManagedExecutors.managedTask(() -> {}, Map.of(ManagedTask.IDENTITY_NAME, "report"), null);
        try (LogScope scope = SecurityLog.current().with(LogData.slug("carried"))) {
            assertThat(CarryingExecutor.carrying(task))
                    .isInstanceOfSatisfying(ManagedTask.class, managed -> assertThat(managed.getExecutionProperties())
                            .containsEntry(ManagedTask.IDENTITY_NAME, "report"));
        }
    }

    @Test
    void taskIsHandedOnAsItIsWhereThereIsNoScope() {
        Runnable task = () -> {};

        assertThat(CarryingExecutor.carrying(task)).isSameAs(task);
        assertThat(CarryingExecutor.carrying(TASK)).isSameAs(TASK);
    }

    @Test
    void executorThatCarriesTheScopeItselfIsLeftAlone() {
        ManagedScheduledExecutorService carries =
                server(task -> SecurityLog.current().contextualSupplier(task));

        assertThat(new ServerExecutors().carrying(carries)).isSameAs(carries);
        assertThat(new ServerExecutors().carrying(carrying)).isSameAs(carrying);
        assertThat(Scopes.current()).isNull();
    }

    private static String slug() {
        var scope = Scopes.current();
        return scope == null ? "none" : String.valueOf(scope.slug());
    }

    /** An executor of a server, with the part of it that is the JDK's, and its context service. */
    private ManagedScheduledExecutorService server(Contexts contexts) {
        ContextService service = proxy(
                ContextService.class, (proxy, method, arguments) -> contexts.contextual((Supplier<?>) arguments[0]));
        return proxy(
                ManagedScheduledExecutorService.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getContextService") ? service : method.invoke(threads, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What a server does to a task before another thread runs it. */
    private interface Contexts {
        Supplier<?> contextual(Supplier<?> task);
    }
}
