package io.securitylogger.entity;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.HttpExchange.Request;
import io.securitylogger.HttpExchange.Response;
import io.securitylogger.InputRequestLog;
import io.securitylogger.InputRequestLog.Caller;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.TraceContext;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.sql.SqlDatabase;
import io.securitylogger.impl.sql.SqlLogWriter;
import io.securitylogger.impl.sql.SqlSettings;
import io.securitylogger.impl.sql.SqlTransactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.NoInitialContextException;
import javax.naming.spi.NamingManager;
import javax.sql.DataSource;

/** Rows written by the backend, through a directory as a server has one. */
final class LogsInJndi {

    private static final Map<String, DataSource> BOUND = new ConcurrentHashMap<>();

    static {
        try {
            NamingManager.setInitialContextFactoryBuilder(environment -> e -> new Directory());
        } catch (NamingException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private LogsInJndi() {}

    static void write(DataSource source, List<? extends LogRecord> logs) throws Exception {
        String name = "java:test/" + UUID.randomUUID();
        BOUND.put(name, source);
        SqlLogWriter writer = new SqlLogWriter(
                new SqlDatabase(new SqlSettings(name), new Reporter(InstantSource.system()), new SqlTransactions()));
        if (!writer.available()) {
            throw new IllegalStateException("No tables");
        }
        writer.write(
                logs.stream().map(log -> new LogEvent(LogPhase.FINISHED, log)).toList());
    }

    static InputRequestLog finished(Instant start, ObjectRef... related) {
        UUID id = UUID.randomUUID();
        Map<String, List<String>> values = Map.of("Accept", List.of("text/html", "*/*"));
        return new InputRequestLog(
                new LogFields(
                        id,
                        "slug",
                        Set.of(related),
                        new LogRef(LogType.COMMAND, id),
                        Map.of("a", 1),
                        start,
                        start.plusMillis(1500),
                        "error",
                        "1.0",
                        LogFields.FINAL),
                LogState.ERROR,
                new HttpExchange(
                        new Request("POST", true, "host:8080", "/orders", values, values, new Body("request", 7L)),
                        new Response(500, values, new Body("x".repeat(100_000), 100_000L))),
                new Caller("::1", "user"),
                "Orders.create",
                new TraceContext("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"));
    }

    static InputRequestLog started(Instant start) {
        LogFields fields = new LogFields(UUID.randomUUID(), null, Set.of(), null, Map.of(), start, null, null, null, 0);
        Request request = new Request("GET", false, null, "/", Map.of(), Map.of(), Body.UNKNOWN);
        return new InputRequestLog(
                fields, LogState.INCOMPLETE, new HttpExchange(request, null), new Caller(null, null), null, null);
    }

    static OutputRequestLog callOf(InputRequestLog request) {
        LogFields fields = new LogFields(
                UUID.randomUUID(),
                null,
                Set.of(),
                request.ref(),
                Map.of(),
                request.fields().start(),
                null,
                null,
                null,
                0);
        return new OutputRequestLog(fields, LogState.INCOMPLETE, request.http(), request.trace());
    }

    static TaskInvocationLog invocation(Instant start) {
        String task = UUID.randomUUID().toString();
        return new TaskInvocationLog(
                started(start).fields(),
                LogState.ACTIVE,
                new TaskCall(task, "sum", "default", "5, to=x", "[5]", "{\"to\":\"x\"}"),
                new TaskInvocationLog.Manner(true, false, true),
                new TaskInvocationLog.Times(
                        start, start.plusMillis(1), null, start.plusSeconds(1), start.plusSeconds(2)));
    }

    static TaskRunLog runOf(TaskInvocationLog invocation) {
        Instant start = invocation.fields().start();
        LogFields fields = new LogFields(
                UUID.randomUUID(), null, Set.of(), invocation.ref(), Map.of(), start, null, null, null, 0);
        return new TaskRunLog(
                fields,
                LogState.RETRIED,
                invocation.call(),
                new TaskRunLog.Attempt(2, start.plusSeconds(9), 0.25),
                "13",
                "adding");
    }

    private static final class Directory extends InitialContext {

        Directory() throws NamingException {
            super(true);
        }

        @Override
        public Object lookup(String name) throws NamingException {
            DataSource source = BOUND.get(name);
            if (source == null) {
                throw new NoInitialContextException(name);
            }
            return source;
        }
    }
}
