package io.securitylogger.impl.document;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securitylogger.CommandLog;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.impl.sql.ArbitraryLogs;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LogDocumentTest {

    @Property(tries = 200)
    void jsonOfRequestIsReadBack(@ForAll("requests") InputRequestLog log) {
        assertThat(readBack(log)).isEqualTo(log);
    }

    @Property(tries = 200)
    void jsonOfCallIsReadBack(@ForAll("calls") OutputRequestLog log) {
        assertThat(readBack(log)).isEqualTo(log);
    }

    @Property(tries = 100)
    void jsonOfCommandIsReadBack(@ForAll("requests") InputRequestLog log, @ForAll boolean fromCommandLine) {
        LogFields fields = log.fields();
        LogRecord command =
                new CommandLog(fields, LogState.FAILED, "name", "input", fromCommandLine, fields.errorMessage());

        assertThat(readBack(command)).isEqualTo(command);
    }

    @Property(tries = 100)
    void jsonOfTaskIsReadBack(@ForAll("requests") InputRequestLog log, @ForAll boolean isUnique) {
        LogFields fields = log.fields();
        TaskCall call = new TaskCall(fields.slug(), "name", "default", "5, to=x", "[5]", "{\"to\":\"x\"}");
        TaskInvocationLog.Times times =
                new TaskInvocationLog.Times(fields.start(), fields.stop(), null, fields.start(), fields.stop());
        LogRecord invocation = new TaskInvocationLog(
                fields, LogState.TIMEOUT, call, new TaskInvocationLog.Manner(true, isUnique, !isUnique), times);
        LogRecord run = new TaskRunLog(
                fields,
                LogState.RETRIED,
                call,
                new TaskRunLog.Attempt(3, fields.stop(), isUnique ? 0.125 : null),
                fields.slug(),
                fields.errorMessage());

        assertThat(readBack(invocation)).isEqualTo(invocation);
        assertThat(readBack(run)).isEqualTo(run);
    }

    /** What one value may be at most, several are at once. */
    @Example
    void limitsHoldForEachField() {
        Object deep = "end";
        for (int i = 1; i < JsonText.MAX_DEPTH; i++) {
            deep = List.of(deep);
        }
        List<Integer> many = Collections.nCopies(JsonText.MAX_VALUES - 100, 7);
        Set<ObjectRef> objects = IntStream.range(0, 20_000)
                .mapToObj(id -> ObjectRef.of("Order", id))
                .collect(toCollection(LinkedHashSet::new));
        LogFields fields = new LogFields(
                UUID.randomUUID(),
                null,
                objects,
                null,
                Map.of("deep", deep, "many", many),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                LogFields.FINAL);
        LogRecord log = new CommandLog(fields, LogState.SUCCEEDED, "name", "", false, null);

        assertThat(readBack(log)).isEqualTo(log);
    }

    @Example
    void otherDocumentsAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentReading(Map.of()).log());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentReading(Map.of("type", "command", "state", "FAILED")).log());
    }

    private static LogRecord readBack(LogRecord log) {
        return new DocumentReading(JsonText.readMembers(JsonText.ofMembers(LogDocument.of(log)))).log();
    }

    @Provide
    Arbitrary<InputRequestLog> requests() {
        return ArbitraryLogs.logs();
    }

    @Provide
    Arbitrary<OutputRequestLog> calls() {
        return ArbitraryLogs.calls();
    }
}
