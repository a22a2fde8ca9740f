package io.securitylogger.impl.scope;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogData;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScopeSnapshotTest {

    private static final LogRef REQUEST = new LogRef(LogType.INPUT_REQUEST, new UUID(0, 1));
    private static final LogRef CALL = new LogRef(LogType.OUTPUT_REQUEST, new UUID(0, 2));
    private static final ObjectRef ORDER = ObjectRef.of("Order", 1);

    private final SecurityLog log = SecurityLog.current();
    private final Scope request = Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD);
    private final ShownId shown = new ShownId();

    @AfterEach
    void leaveNothing() {
        ScopeSnapshot.logIdsIn(LogIdContext.NONE);
        assertThat(Scopes.current()).isNull();
    }

    @Test
    void taskHasWhatItsSubmitterHadThen() {
        ScopeSnapshot snapshot = snapshotOfSubmitter();
        request.slug("later");
        request.relate(ObjectRef.of("Order", 2));

        Scope child = onOtherThread(snapshot, () -> Scope.ofLog(CALL, Scopes.current(), ObjectRefs.STANDARD));

        assertThat(child.parentRef()).isEqualTo(REQUEST);
        assertThat(child.slug()).isEqualTo("submitter");
        assertThat(child.relatedObjects()).containsExactly(ORDER);
        assertThat(child.extraData()).isEqualTo(Map.of("channel", "web"));
    }

    @Test
    void taskTakesAlongWhatItsSubmitterOpened() {
        ScopeSnapshot snapshot;
        try (LogScope open = Scopes.enclose(request);
                LogScope data = log.with(LogData.slug("payment"))) {
            snapshot = ScopeSnapshot.take();
        }

        assertThat(slugIn(snapshot)).isEqualTo("payment");
        assertThat(onOtherThread(snapshot, log::ref)).contains(REQUEST);
    }

    @Test
    void whatTaskSaysReachesItsLogUntilThatHasEnded() {
        ScopeSnapshot snapshot = snapshotOfSubmitter();
        onOtherThread(snapshot, () -> log.slug("task").extra("by", "task").user("jane"));
        assertThat(request.slug()).isEqualTo("task");
        assertThat(request.extraData()).containsEntry("by", "task");
        assertThat(request.userId()).isEqualTo("jane");

        request.ended();
        onOtherThread(
                snapshot, () -> log.slug("late").relate(ObjectRef.of("Late", 1)).user("late"));

        assertThat(request.slug()).isEqualTo("task");
        assertThat(request.relatedObjects()).containsExactly(ORDER);
        assertThat(request.userId()).isEqualTo("jane");
    }

    @Test
    void everyRunBeginsAsItWasSubmitted() {
        ScopeSnapshot snapshot = snapshotOfSubmitter();
        onOtherThread(snapshot, () -> log.slug("said by a run").relate(ObjectRef.of("Run", 1)));

        assertThat(slugIn(snapshot)).isEqualTo("submitter");
    }

    @Test
    void taskThatHandsInItsSuccessorIsNotKeptByIt() {
        ScopeSnapshot snapshot = snapshotOfSubmitter();
        request.ended();
        List<WeakReference<Scope>> ofFirst = new ArrayList<>();
        ScopeSnapshot last = onOtherThread(snapshot, () -> {
            ofFirst.add(new WeakReference<>(requireNonNull(Scopes.current())));
            return successor();
        });
        for (int i = 0; i < 1000; i++) {
            last = onOtherThread(last, ScopeSnapshotTest::successor);
        }
        for (int i = 0; i < 20 && ofFirst.get(0).get() != null; i++) {
            System.gc();
        }

        assertThat(ofFirst.get(0).get()).isNull();
        assertThat(onOtherThread(last, log::ref)).contains(REQUEST);
    }

    private static ScopeSnapshot successor() {
        SecurityLog.current().extra("run", 1);
        return ScopeSnapshot.take();
    }

    @Test
    void scopeLeftOpenByTaskEndsWithIt() {
        ScopeSnapshot snapshot = snapshotOfSubmitter();
        try (LogScope before = log.with(LogData.slug("before"))) {
            try (LogScope begun = snapshot.begin()) {
                log.with(LogData.slug("left open"));
            }
            assertThat(requireNonNull(Scopes.current()).slug()).isEqualTo("before");
        }
    }

    @Test
    void failingTaskLeavesThreadAsItWas() {
        Runnable failing = contextual(() -> {
            throw new IllegalStateException("as it should");
        });

        assertThatThrownBy(failing::run).hasMessage("as it should");
        assertThat(Scopes.current()).isNull();
    }

    @Test
    void snapshotOfNothingHidesWhatIsThere() {
        ScopeSnapshot nothing = ScopeSnapshot.take();
        try (LogScope open = Scopes.enclose(request)) {
            try (LogScope begun = nothing.begin()) {
                assertThat(log.ref()).isEmpty();
            }
            assertThat(log.ref()).contains(REQUEST);
        }
    }

    @Test
    void idIsShownWhileTaskRuns() {
        ScopeSnapshot.logIdsIn(shown);
        ScopeSnapshot snapshot = snapshotOfSubmitter();
        try (LogScope begun = snapshot.begin()) {
            assertThat(shown.id).isEqualTo(REQUEST.id());
            try (LogScope cleared = ScopeSnapshot.NONE.begin()) {
                assertThat(shown.id).isNull();
            }
            assertThat(shown.id).isEqualTo(REQUEST.id());
        }
        assertThat(shown.id).isNull();
    }

    @Test
    void idThatThreadInheritedFromWhoeverMadeItIsTaken() {
        ScopeSnapshot.logIdsIn(shown);
        shown.put(REQUEST.id());

        ScopeSnapshot.NONE.begin().close();

        assertThat(shown.id).isNull();
    }

    @Test
    void idOfLogThatIsNotWrittenIsNotShown() {
        ScopeSnapshot.logIdsIn(shown);
        ScopeSnapshot snapshot = snapshotOfSubmitter();
        request.logged(false);
        try (LogScope begun = snapshot.begin()) {
            assertThat(shown.id).isNull();
            assertThat(log.ref()).isEmpty();
        }
    }

    @Test
    void everyKindOfContextualTaskHasScope() throws Exception {
        Executor inScope;
        CompletableFuture<Optional<LogRef>> run = new CompletableFuture<>();
        try (LogScope open = Scopes.enclose(request)) {
            inScope = log.currentContextExecutor();
            assertThat(log.contextualCallable(log::ref)).isNotNull();
        }
        inScope.execute(() -> run.complete(log.ref()));

        assertThat(run.join()).contains(REQUEST);
        assertThat(ScopeSecurityLog.of(request).contextualCallable(log::ref).call())
                .contains(REQUEST);
        assertThat(ScopeSecurityLog.of(request).contextualSupplier(log::ref).get())
                .contains(REQUEST);
    }

    private Runnable contextual(Runnable task) {
        try (LogScope open = Scopes.enclose(request)) {
            return log.contextualRunnable(task);
        }
    }

    private ScopeSnapshot snapshotOfSubmitter() {
        try (LogScope open = Scopes.enclose(request)) {
            log.slug("submitter").relate(ORDER).extra("channel", "web");
            return ScopeSnapshot.take();
        }
    }

    private static @Nullable String slugIn(ScopeSnapshot snapshot) {
        return onOtherThread(
                        snapshot,
                        () -> Optional.ofNullable(
                                requireNonNull(Scopes.current()).slug()))
                .orElse(null);
    }

    private static <T> T onOtherThread(ScopeSnapshot snapshot, java.util.function.Supplier<T> task) {
        return CompletableFuture.supplyAsync(() -> {
                    T result;
                    try (LogScope begun = snapshot.begin()) {
                        result = task.get();
                    }
                    assertThat(Scopes.current()).isNull();
                    return result;
                })
                .join();
    }

    /** A diagnostic context of one thread. */
    private static final class ShownId implements LogIdContext {
        private @Nullable UUID id;

        @Override
        public void put(UUID newId) {
            id = newId;
        }

        @Override
        public void remove() {
            id = null;
        }
    }
}
