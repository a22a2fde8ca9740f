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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final LogRef REQUEST = new LogRef(LogType.INPUT_REQUEST, new UUID(0, 1));
    private static final LogRef CALL = new LogRef(LogType.OUTPUT_REQUEST, new UUID(0, 2));
    private static final LogRef ANSWER = new LogRef(LogType.INPUT_REQUEST, new UUID(0, 3));
    private static final ObjectRef ORDER = ObjectRef.of("Order", 1);
    private static final ObjectRef ITEM = ObjectRef.of("Item", 2);

    private final SecurityLog log = SecurityLog.current();

    @Test
    void withoutScopeEveryCallDoesNothing() {
        assertThat(log.slug("x").relate(ORDER).extra("a", 1).user("u").ref()).isEmpty();
        assertThat(Scopes.current()).isNull();
    }

    @Test
    void childInheritsObjectsAndWhatItDoesNotGiveItself() {
        try (LogScope request = Scopes.open(Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD))) {
            log.slug("outer").relate(ORDER).extra("a", 1);
            try (LogScope data = log.with(LogData.related(ITEM))) {
                Scope child = Scope.ofLog(CALL, Scopes.current(), ObjectRefs.STANDARD);

                assertThat(child.slug()).isEqualTo("outer");
                assertThat(child.relatedObjects()).containsExactly(ORDER, ITEM);
                assertThat(child.extraData()).isEqualTo(Map.of("a", 1));
                assertThat(child.parentRef()).isEqualTo(REQUEST);
            }
        }
    }

    @Test
    void childKeepsItsOwnSlugAndExtraData() {
        try (LogScope request = Scopes.open(Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD))) {
            log.slug("outer").extra("a", 1);
            try (LogScope data = log.with(LogData.slug("inner").extra("b", 2))) {
                Scope child = Scope.ofLog(CALL, Scopes.current(), ObjectRefs.STANDARD);

                assertThat(child.slug()).isEqualTo("inner");
                assertThat(child.extraData()).isEqualTo(Map.of("b", 2));
            }
        }
    }

    @Test
    void userAndFailureInsideScopeBelongToTheLogAroundIt() {
        Scope scope = Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD);
        IllegalStateException failure = new IllegalStateException("inside");
        try (LogScope request = Scopes.open(scope);
                LogScope data = log.with(LogData.slug("inner"))) {
            log.user("alice");
            requireNonNull(Scopes.current()).failed(failure);
        }

        assertThat(scope.userId()).isEqualTo("alice");
        assertThat(scope.failure()).isSameAs(failure);
    }

    @Test
    void logThatIsNotWrittenIsNoParentAndHasNoRef() {
        Scope outer = Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD);
        Scope unlogged = Scope.ofLog(CALL, outer, ObjectRefs.STANDARD);
        try (LogScope open = Scopes.open(unlogged);
                LogScope data = log.with(LogData.slug("inner"))) {
            unlogged.logged(false);

            assertThat(log.ref()).contains(REQUEST);
            assertThat(Scope.ofLog(ANSWER, Scopes.current(), ObjectRefs.STANDARD)
                            .parentRef())
                    .isEqualTo(REQUEST);
        }
    }

    @Test
    void laterChangesDoNotReachTheOther() {
        Scope parent = Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD);
        Scope child = Scope.ofLog(CALL, parent, ObjectRefs.STANDARD);
        parent.slug("parent");
        child.relate(ORDER);

        assertThat(child.slug()).isNull();
        assertThat(parent.relatedObjects()).isEmpty();
    }

    @Test
    void aScopeThatIsNoLogIsSkippedAsParent() {
        try (LogScope outside = log.with(LogData.slug("job"))) {
            Scope log1 = Scope.ofLog(REQUEST, Scopes.current(), ObjectRefs.STANDARD);

            assertThat(log1.parentRef()).isNull();
            assertThat(log1.slug()).isEqualTo("job");
            assertThat(log.ref()).isEmpty();
        }
    }

    @Test
    void refIsThatOfTheNearestRealLog() {
        try (LogScope request = Scopes.open(Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD));
                LogScope data = log.with(LogData.NONE)) {
            assertThat(log.ref()).contains(REQUEST);
        }
        assertThat(log.ref()).isEmpty();
    }

    @Test
    void closingOutOfOrderIsAnError() {
        LogScope outer = log.with(LogData.NONE);
        LogScope inner = log.with(LogData.NONE);

        assertThatThrownBy(outer::close).isInstanceOf(IllegalStateException.class);

        inner.close();
        outer.close();
        outer.close();
        assertThat(Scopes.current()).isNull();
    }

    @Test
    void closingOnAnotherThreadIsAnError() {
        try (LogScope scope = log.with(LogData.NONE)) {
            assertThatThrownBy(() -> CompletableFuture.runAsync(scope::close).join())
                    .hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theEdgeClosesWhatWasLeftOpenInside() {
        try (LogScope edge = Scopes.enclose(Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD))) {
            log.with(LogData.slug("forgotten"));
        }
        assertThat(Scopes.current()).isNull();
    }

    @Test
    void anotherThreadHasNoScope() {
        try (LogScope scope = log.with(LogData.slug("mine"))) {
            assertThat(CompletableFuture.supplyAsync(() -> Optional.ofNullable(Scopes.current()))
                            .join())
                    .isEmpty();
        }
    }

    @Test
    void objectWhoseKeyComesLaterIsRelatedThen() {
        Scope scope = Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD);
        Sample entity = new Sample();
        scope.relate(entity);
        assertThat(scope.relatedObjects()).isEmpty();
        assertThat(scope.unresolvedCount()).isOne();

        entity.id = 7L;

        assertThat(scope.relatedObjects()).containsExactly(ObjectRef.of("Sample", 7));
        assertThat(scope.unresolvedCount()).isZero();
    }

    @Test
    void resolverOfTheApplicationComesBeforeTheEntityAnnotations() {
        ObjectRefs refs = new ObjectRefs(List.of(
                object -> {
                    throw new IllegalStateException("does not know it");
                },
                object -> Optional.of(new ObjectRef("shop", "Known", "1"))));

        assertThat(refs.resolve(new Sample())).contains(new ObjectRef("shop", "Known", "1"));
        assertThat(refs.resolve(ORDER)).contains(ORDER);
    }

    @Test
    void firstFailureIsKept() {
        Scope scope = Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD);
        IllegalStateException first = new IllegalStateException();
        scope.failed(first);
        scope.failed(new IllegalArgumentException());

        assertThat(scope.failure()).isSameAs(first);
    }

    @Test
    void failureThatWasDealtWithIsNone() {
        Scope scope = Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD);
        scope.failed(new IllegalStateException());
        scope.recovered();

        assertThat(scope.failure()).isNull();
    }

    @Test
    void failureAfterOneThatWasDealtWithIsKept() {
        Scope scope = Scope.ofLog(REQUEST, null, ObjectRefs.STANDARD);
        IllegalArgumentException later = new IllegalArgumentException();
        scope.failed(new IllegalStateException());
        scope.recovered();
        scope.failed(later);

        assertThat(scope.failure()).isSameAs(later);
    }

    @jakarta.persistence.Entity
    static class Sample {
        @jakarta.persistence.Id
        @Nullable
        Long id;
    }
}
