package io.securitylogger.demo.past;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.InputRequestLog;
import io.securitylogger.InputRequestLog.Caller;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The logs of requests of three days a month ago, made up. */
final class OldRequests {

    private static final List<Integer> DAYS_AGO = List.of(32, 31, 30);
    private static final String HOST = "127.0.0.1";

    private OldRequests() {}

    /** Oldest first. */
    static List<LogEvent> before(LocalDate today) {
        return DAYS_AGO.stream()
                .flatMap(days ->
                        Stream.of(search(start(today.minusDays(days), 9)), letter(start(today.minusDays(days), 10))))
                .map(log -> new LogEvent(LogPhase.FINISHED, log))
                .toList();
    }

    private static Instant start(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    private static InputRequestLog search(Instant start) {
        return log(
                start,
                "CatalogueResource.search",
                new HttpExchange(
                        new HttpExchange.Request(
                                "GET",
                                false,
                                HOST,
                                "/api/products",
                                Map.of("name", List.of("cup")),
                                Map.of("Accept", List.of("*/*")),
                                Body.EMPTY),
                        new HttpExchange.Response(200, Map.of(), body("[{\"name\":\"Cup, blue\",\"sku\":\"cup\"}]"))));
    }

    private static InputRequestLog letter(Instant start) {
        return log(
                start,
                "DeskResource.forward",
                new HttpExchange(
                        new HttpExchange.Request(
                                "POST",
                                false,
                                HOST,
                                "/api/letters",
                                Map.of(),
                                Map.of("Content-Type", List.of("application/json")),
                                new Body("[Filtered]", 42L)),
                        new HttpExchange.Response(202, Map.of(), Body.EMPTY)));
    }

    private static Body body(String text) {
        return new Body(text, (long) text.getBytes(StandardCharsets.UTF_8).length);
    }

    private static InputRequestLog log(Instant start, String viewSlug, HttpExchange exchange) {
        LogFields fields = new LogFields(
                UUID.randomUUID(),
                null,
                Set.of(ObjectRef.of("Customer", "grace")),
                null,
                Map.of(),
                start,
                start.plus(Duration.ofMillis(12)),
                null,
                "shop-0.9",
                LogFields.FINAL);
        return new InputRequestLog(fields, LogState.INFO, exchange, new Caller(HOST, "grace"), viewSlug, null);
    }
}
