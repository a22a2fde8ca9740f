package io.securitylogger.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.securitylogger.InputRequestLog;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application can do with the entities, whatever the provider and the database. */
abstract class EntitiesContract {

    private static final Instant START = Instant.parse("2026-07-29T12:30:00.123456Z");
    private static final ObjectRef ORDER = new ObjectRef("shop", "Order", "1");

    /** The class name of the provider and settings of its own. */
    abstract Map<String, Object> provider();

    abstract DataSource source();

    @ParameterizedTest
    @ValueSource(strings = {"mapping-file", "classes"})
    void findsEveryValueOfFinishedLog(String unit) throws Exception {
        InputRequestLog log = LogsInJndi.finished(START, ORDER, ObjectRef.of("Order", "2"));
        LogsInJndi.write(source(), List.of(log));

        in(unit, manager -> {
            InputRequestLogEntity found =
                    manager.find(InputRequestLogEntity.class, log.fields().id().toString());
            assertThat(found.id()).isEqualTo(log.fields().id());
            assertThat(found.slug()).isEqualTo("slug");
            assertThat(found.parentLog()).isEqualTo("command|" + log.fields().id());
            assertThat(found.extraData()).isEqualTo("{\"a\":1}");
            assertThat(found.start()).isEqualTo(START);
            assertThat(found.stop()).isEqualTo(START.plusMillis(1500));
            assertThat(found.time()).isEqualTo(1.5);
            assertThat(found.errorMessage()).isEqualTo("error");
            assertThat(found.release()).isEqualTo("1.0");
            assertThat(found.version()).isEqualTo(9999);
            assertThat(found.state()).isEqualTo("ERROR");
            assertThat(found.method()).isEqualTo("POST");
            assertThat(found.secure()).isTrue();
            assertThat(found.host()).isEqualTo("host:8080");
            assertThat(found.path()).isEqualTo("/orders");
            assertThat(found.queries())
                    .isEqualTo(found.requestHeaders())
                    .isEqualTo(found.responseHeaders())
                    .isEqualTo("{\"Accept\":[\"text/html\",\"*/*\"]}");
            assertThat(found.requestBody()).isEqualTo("request");
            assertThat(found.requestBodySize()).isEqualTo(7);
            assertThat(found.responseCode()).isEqualTo(500);
            assertThat(found.responseBody()).isEqualTo("x".repeat(100_000));
            assertThat(found.responseBodySize()).isEqualTo(100_000);
            assertThat(found.ip()).isEqualTo("::1");
            assertThat(found.userId()).isEqualTo("user");
            assertThat(found.viewSlug()).isEqualTo("Orders.create");
            assertThat(found.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(found.spanId()).isEqualTo("b7ad6b7169203331");
            assertThat(found.relatedObjects())
                    .extracting(RelatedObjectEntity::unit, RelatedObjectEntity::type, RelatedObjectEntity::objectId)
                    .containsExactlyInAnyOrder(tuple("shop", "Order", "1"), tuple("", "Order", "2"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping-file", "classes"})
    void findsCallsByTheRequestTheyWereMadeFor(String unit) throws Exception {
        InputRequestLog request = LogsInJndi.finished(START);
        OutputRequestLog call = LogsInJndi.callOf(request);
        LogsInJndi.write(source(), List.of(request, call));

        in(unit, manager -> {
            OutputRequestLogEntity found = manager.createQuery(
                            "select c from OutputRequestLog c where c.parentLog = :request",
                            OutputRequestLogEntity.class)
                    .setParameter("request", request.ref().toString())
                    .getSingleResult();
            assertThat(found.id()).isEqualTo(call.fields().id());
            assertThat(found.path()).isEqualTo("/orders");
            assertThat(found.spanId()).isEqualTo("b7ad6b7169203331");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping-file", "classes"})
    void findsRunsOfTasksByTheirInvocation(String unit) throws Exception {
        TaskInvocationLog invocation = LogsInJndi.invocation(START);
        TaskRunLog run = LogsInJndi.runOf(invocation);
        LogsInJndi.write(source(), List.of(invocation, run));

        in(unit, manager -> {
            TaskInvocationLogEntity asked = manager.find(
                    TaskInvocationLogEntity.class, invocation.fields().id().toString());
            assertThat(asked.name()).isEqualTo("sum");
            assertThat(asked.queueName()).isEqualTo("default");
            assertThat(asked.input()).isEqualTo("5, to=x");
            assertThat(asked.taskArgs()).isEqualTo("[5]");
            assertThat(asked.taskKwargs()).isEqualTo("{\"to\":\"x\"}");
            assertThat(asked.appliedAt()).isEqualTo(START);
            assertThat(asked.triggeredAt()).isEqualTo(START.plusMillis(1));
            assertThat(asked.estimatedTimeOfFirstArrival()).isNull();
            assertThat(asked.expiresAt()).isEqualTo(START.plusSeconds(1));
            assertThat(asked.staleAt()).isEqualTo(START.plusSeconds(2));
            assertThat(asked.async()).isTrue();
            assertThat(asked.unique()).isFalse();
            assertThat(asked.onCommit()).isTrue();
            TaskRunLogEntity found = manager.createQuery(
                            "select r from TaskRunLog r where r.taskId = :task", TaskRunLogEntity.class)
                    .setParameter("task", asked.taskId())
                    .getSingleResult();
            assertThat(found.parentLog()).isEqualTo(invocation.ref().toString());
            assertThat(found.result()).isEqualTo("13");
            assertThat(found.output()).isEqualTo("adding");
            assertThat(found.retries()).isEqualTo(2);
            assertThat(found.estimatedTimeOfNextRetry()).isEqualTo(START.plusSeconds(9));
            assertThat(found.waitingTime()).isEqualTo(0.25);
        });
    }

    @Test
    void findsLogThatIsNotFinished() throws Exception {
        InputRequestLog log = LogsInJndi.started(START);
        LogsInJndi.write(source(), List.of(log));

        in("classes", manager -> {
            InputRequestLogEntity found =
                    manager.find(InputRequestLogEntity.class, log.fields().id().toString());
            assertThat(found.stop()).isNull();
            assertThat(found.time()).isNull();
            assertThat(found.responseCode()).isNull();
            assertThat(found.responseBodySize()).isNull();
            assertThat(found.requestBody()).isNull();
            assertThat(found.secure()).isFalse();
            assertThat(found.relatedObjects()).isEmpty();
        });
    }

    @Test
    void queriesByRelatedObjectAndTime() throws Exception {
        ObjectRef object = ObjectRef.of("Invoice", UUID.randomUUID());
        InputRequestLog log = LogsInJndi.finished(START, object);
        LogsInJndi.write(
                source(),
                List.of(
                        log,
                        LogsInJndi.finished(START, ORDER),
                        LogsInJndi.finished(START.minusSeconds(1), object),
                        LogsInJndi.finished(START.plusSeconds(1), object)));

        in("classes", manager -> assertThat(manager.createQuery(
                                """
                                select l from InputRequestLog l join l.relatedObjects o
                                where o.type = :t and o.objectId = :id and l.start >= :from and l.start < :to
                                """,
                                InputRequestLogEntity.class)
                        .setParameter("t", "Invoice")
                        .setParameter("id", object.id())
                        .setParameter("from", START)
                        .setParameter("to", START.plusSeconds(1))
                        .getResultList())
                .extracting(InputRequestLogEntity::id)
                .containsExactly(log.fields().id()));
    }

    @Test
    void refusesToPersist() throws Exception {
        LogsInJndi.write(source(), List.of(LogsInJndi.started(START)));

        in("classes", manager -> assertThatThrownBy(() -> {
                    manager.persist(new InputRequestLogEntity());
                    manager.flush();
                })
                .hasStackTraceContaining("InputRequestLogEntity is read-only"));
    }

    @Test
    void refusesToRemove() throws Exception {
        InputRequestLog log = LogsInJndi.finished(START, ORDER);
        LogsInJndi.write(source(), List.of(log));

        in("classes", manager -> {
            InputRequestLogEntity found =
                    manager.find(InputRequestLogEntity.class, log.fields().id().toString());
            assertThatThrownBy(() -> {
                        manager.remove(found);
                        manager.flush();
                    })
                    .hasStackTraceContaining("InputRequestLogEntity is read-only");
        });
        in("classes", manager -> assertThat(manager.find(
                        InputRequestLogEntity.class, log.fields().id().toString()))
                .isNotNull());
    }

    private void in(String unit, Consumer<EntityManager> work) {
        Map<String, Object> properties = new HashMap<>(provider());
        properties.put("jakarta.persistence.nonJtaDataSource", source());
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(unit, properties);
                EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            try {
                work.accept(manager);
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            }
        }
    }
}
