package io.securitylogger.impl.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogState;
import io.securitylogger.OutputRequestLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessLineTest {

    private static final Instant START = Instant.parse("2026-03-29T01:30:00.5Z");
    private static final UUID ID = new UUID(0, 1);

    private final Logger logger = Logger.getLogger("security.output_request");
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    @Test
    void aFinishedCallIsOneLineThatBeginsAsAccessLogsDoAndSaysNothingTwice() {
        write(LogPhase.FINISHED, call("payment", "/charge", 200));

        assertThat(lines)
                .containsExactly("\"2026-03-29T01:30:00.500Z\" \"2026-03-29T01:30:00.500040Z\" \"0.00004\" \"200\""
                        + " \"pay.example:8443\" \"/charge\" \"POST\" \"payment\" output-request finished"
                        + " id=00000000-0000-0000-0000-000000000001 state=INFO is_secure=true request_headers={}"
                        + " request_body=abc request_body_size=3 response_headers={} response_body=\"\""
                        + " response_body_size=0");
    }

    @Test
    void whatIsNotThereIsADash() {
        write(LogPhase.FINISHED, call(null, "/", null));

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"0.00004\" \"-\" \"pay.example:8443\" \"/\" \"POST\" \"-\" ");
    }

    @Test
    void nothingInAValueEndsItOrTheLine() {
        write(LogPhase.FINISHED, call("a\" \"b\nFAKE\u001b[31m", "/x\r\ny", 200));

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"/x\\r\\ny\" \"POST\" \"a\\\" \\\"b\\nFAKE\\u001b[31m\" output-request")
                .doesNotContain("\n", "\r", "\u001b");
    }

    @Test
    void aCallThatBeginsIsALineOfPairs() {
        write(LogPhase.STARTED, call("payment", "/charge", null));

        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("output-request started id=")
                .contains(" slug=payment ");
    }

    private static void write(LogPhase phase, OutputRequestLog call) {
        new LoggingLogWriter().write(List.of(new LogEvent(phase, call)));
    }

    private static OutputRequestLog call(@Nullable String slug, String path, @Nullable Integer code) {
        HttpExchange.Request request = new HttpExchange.Request(
                "POST", true, "pay.example:8443", path, Map.of(), Map.of(), new Body("abc", 3L));
        return new OutputRequestLog(
                new LogFields(ID, slug, Set.of(), null, Map.of(), START, START.plusNanos(40_000), null, null, 9999),
                LogState.INFO,
                new HttpExchange(request, code == null ? null : new HttpExchange.Response(code, Map.of(), Body.EMPTY)),
                null);
    }
}
