package io.securitylogger.elasticsearch.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.testing.contract.SampleLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VectorLinesTest {

    private static final Logger LOGGER = Logger.getLogger(VectorLines.LOGGER);

    private final List<LogRecord> written = new ArrayList<>();
    private final VectorLines lines = new VectorLines(new Indices("shop", false));
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            written.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(listener);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(listener);
        LOGGER.setLevel(null);
    }

    @Test
    void eachLogIsOneLineAsForLogstashWhateverIsInIt() {
        SampleLog log =
                SampleLog.log().text("two\nlines, {0} and {1}, 'žluťoučký' 😀").version(3);

        lines.write(log.record());

        assertThat(written).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
            assertThat(line.getMessage()).isEqualTo(LogLine.of(log.record(), new Indices("shop", false)));
            assertThat(line.getMessage()).doesNotContain("\n");
            assertThat(line.getParameters()).isNull();
        });
        Map<String, Object> members = JsonText.readObject(written.get(0).getMessage());
        assertThat(String.valueOf(members.get("message"))).startsWith("shop-input-request-log 3 " + log.id() + " {");
    }

    @Test
    void aLevelAboveInfoTurnsItOff() {
        LOGGER.setLevel(Level.WARNING);

        lines.write(SampleLog.log().record());

        assertThat(written).isEmpty();
    }
}
