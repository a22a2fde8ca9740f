package io.securitylogger.impl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securitylogger.CommandLog;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.impl.sql.ArbitraryLogs;
import java.util.Map;
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

    @Example
    void otherDocumentsAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentReading(Map.of()).log());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentReading(Map.of("type", "command", "state", "FAILED")).log());
    }

    private static LogRecord readBack(LogRecord log) {
        return new DocumentReading(JsonText.readObject(JsonText.of(LogDocument.of(log)))).log();
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
