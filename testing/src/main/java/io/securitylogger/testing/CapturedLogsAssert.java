package io.securitylogger.testing;

import io.securitylogger.CommandLog;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Says what should have been captured. */
public final class CapturedLogsAssert extends AbstractAssert<CapturedLogsAssert, CapturedLogs> {

    CapturedLogsAssert(CapturedLogs actual) {
        super(actual, CapturedLogsAssert.class);
    }

    /** Goes on with the requests that were received. */
    public ListAssert<InputRequestLog> inputRequests() {
        return about("input requests", InputRequestLog.class);
    }

    /** Goes on with the requests that were received, as they were written in a phase. */
    public ListAssert<InputRequestLog> inputRequests(LogPhase phase) {
        return about("input requests", InputRequestLog.class, phase);
    }

    /** Goes on with the requests that were sent. */
    public ListAssert<OutputRequestLog> outputRequests() {
        return about("output requests", OutputRequestLog.class);
    }

    /** Goes on with the requests that were sent, as they were written in a phase. */
    public ListAssert<OutputRequestLog> outputRequests(LogPhase phase) {
        return about("output requests", OutputRequestLog.class, phase);
    }

    /** Goes on with the commands that were run. */
    public ListAssert<CommandLog> commands() {
        return about("commands", CommandLog.class);
    }

    /** Goes on with the commands that were run, as they were written in a phase. */
    public ListAssert<CommandLog> commands(LogPhase phase) {
        return about("commands", CommandLog.class, phase);
    }

    /** Goes on with the tasks that were asked for. */
    public ListAssert<TaskInvocationLog> taskInvocations() {
        return about("task invocations", TaskInvocationLog.class);
    }

    /** Goes on with the tasks that were asked for, as they were written in a phase. */
    public ListAssert<TaskInvocationLog> taskInvocations(LogPhase phase) {
        return about("task invocations", TaskInvocationLog.class, phase);
    }

    /** Goes on with the attempts to execute tasks. */
    public ListAssert<TaskRunLog> taskRuns() {
        return about("task runs", TaskRunLog.class);
    }

    /** Goes on with the attempts to execute tasks, as they were written in a phase. */
    public ListAssert<TaskRunLog> taskRuns(LogPhase phase) {
        return about("task runs", TaskRunLog.class, phase);
    }

    /** Fails if anything was logged. */
    public CapturedLogsAssert isEmpty() {
        isNotNull();
        if (!actual.logs().isEmpty()) {
            throw failure("Expected no logs, but there are %s", Descriptions.of(actual.logs()));
        }
        return this;
    }

    /** Fails if any of these secrets stands in any version of any log; see {@link SecurityLogAssertions#assertNoSecrets}. */
    public CapturedLogsAssert hasNoSecrets(String... secrets) {
        isNotNull();
        SecurityLogAssertions.assertNoSecrets(actual, secrets);
        return this;
    }

    private <T extends LogRecord> ListAssert<T> about(String what, Class<T> type) {
        isNotNull();
        return Assertions.assertThat(actual.logs(type)).as(what);
    }

    private <T extends LogRecord> ListAssert<T> about(String what, Class<T> type, LogPhase phase) {
        isNotNull();
        return Assertions.assertThat(actual.logs(type, phase)).as(what + " " + phase);
    }
}
