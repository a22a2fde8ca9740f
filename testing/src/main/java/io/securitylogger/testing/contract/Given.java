package io.securitylogger.testing.contract;

import io.securitylogger.CommandLog;
import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.spi.LogQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tests begin with. */
final class Given {

    static final LogQuery ALL = LogQuery.of(LogType.INPUT_REQUEST);
    static final ObjectRef ORDER = ObjectRef.of("Order", 1);
    static final HttpExchange HTTP =
            new HttpExchange(new HttpExchange.Request("GET", false, "host", "/", Map.of(), Map.of(), Body.EMPTY), null);

    private Given() {}

    static void written(BackendContract backend, List<SampleLog> logs) throws Exception {
        backend.writer().write(logs.stream().map(SampleLog::event).toList());
    }

    static void written(BackendContract backend, SampleLog... logs) throws Exception {
        written(backend, List.of(logs));
    }

    static void written(BackendContract backend, LogRecord... logs) throws Exception {
        backend.writer().write(Stream.of(logs).map(SampleLog::event).toList());
    }

    /** As the engine does it: what failed comes again. */
    static void writtenInTheEnd(BackendContract backend, SampleLog log) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                written(backend, log);
                return;
            } catch (Exception failure) {
                if (System.nanoTime() > deadline) {
                    throw failure;
                }
            }
        }
    }

    static InputRequestLog found(BackendContract backend, SampleLog log) {
        return (InputRequestLog) backend.reader().find(log.ref()).orElseThrow();
    }

    /** Four versions of one log, each knowing more. */
    static List<SampleLog> growing(UUID id) {
        SampleLog first = SampleLog.log().id(id).version(0).text("v0");
        return List.of(
                first,
                first.version(1).text("v1").related(ORDER),
                first.version(2).text("v2").related(ORDER),
                first.version(LogFields.FINAL).text("v3").related(ORDER, ObjectRef.of("Order", 2)));
    }

    static LogRecord call(int second) {
        return call(second, (LogRef) null);
    }

    static LogRecord request(int second) {
        return request(second, (LogRef) null);
    }

    static LogRecord call(int second, LogRecord parent) {
        return call(second, parent.ref());
    }

    static LogRecord request(int second, LogRecord parent) {
        return request(second, parent.ref());
    }

    static LogRecord call(int second, @Nullable LogRef parent) {
        return call(UUID.randomUUID(), second, parent);
    }

    static LogRecord call(UUID id, int second, @Nullable LogRef parent) {
        return new OutputRequestLog(fields(id, second, parent), LogState.INFO, HTTP, null);
    }

    static LogRecord request(int second, @Nullable LogRef parent) {
        return new InputRequestLog(
                fields(UUID.randomUUID(), second, parent),
                LogState.INFO,
                HTTP,
                new InputRequestLog.Caller(null, null),
                null,
                null);
    }

    /** A version of the log of a command whose name tells its id. */
    static CommandLog command(UUID id, int version, LogState state, @Nullable String output) {
        return new CommandLog(work(id, version, null), state, "name-" + id, "--to x", true, output);
    }

    /** A version of the log of an invocation whose task id is its id. */
    static TaskInvocationLog invocation(UUID id, int version, LogState state) {
        Instant start = SampleLog.START;
        return new TaskInvocationLog(
                work(id, version, null),
                state,
                call(id),
                new TaskInvocationLog.Manner(true, true, false),
                new TaskInvocationLog.Times(
                        start, start.plusMillis(1), null, start.plusSeconds(60), start.plusSeconds(3600)));
    }

    /** A version of the log of a run, whose id is its invocation's. */
    static TaskRunLog run(TaskInvocationLog invocation, int version, LogState state) {
        UUID id = invocation.fields().id();
        return new TaskRunLog(
                work(id, version, invocation.ref()),
                state,
                invocation.call(),
                new TaskRunLog.Attempt(2, SampleLog.START.plusSeconds(9), 0.25),
                "{\"sum\":13}",
                "one");
    }

    private static TaskCall call(UUID id) {
        return new TaskCall(id.toString(), "name-" + id, "default", "5, to=x", "[5]", "{\"to\":\"x\"}");
    }

    private static LogFields work(UUID id, int version, @Nullable LogRef parent) {
        return new LogFields(
                id,
                "slug",
                Set.of(ObjectRef.of("Job", id)),
                parent,
                Map.of("a", 1),
                SampleLog.START,
                version == LogFields.FINAL ? SampleLog.START.plusSeconds(2) : null,
                null,
                null,
                version);
    }

    private static LogFields fields(UUID id, int second, @Nullable LogRef parent) {
        return new LogFields(
                id,
                null,
                Set.of(),
                parent,
                Map.of(),
                SampleLog.START.plusSeconds(second),
                null,
                null,
                null,
                LogFields.FINAL);
    }

    static void inParallel(List<Callable<Void>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            for (Future<Void> task : threads.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static <T> List<List<T>> permutations(List<T> elements) {
        if (elements.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            List<T> others = new ArrayList<>(elements);
            T first = others.remove(i);
            for (List<T> rest : permutations(others)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }
}
