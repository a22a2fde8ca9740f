package io.securitylogger.benchmarks.sql;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Finished logs of about 1.4 KB a row, each with a random id. */
public final class Records {

    static final String REQUEST_BODY = "{\"name\":\"" + "x".repeat(380) + "\"}";
    static final String RESPONSE_BODY = "{\"id\":17,\"name\":\"" + "x".repeat(380) + "\"}";
    static final Map<String, List<String>> HEADERS = Map.of(
            "host", List.of("shop.example.org"),
            "user-agent", List.of("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"),
            "accept", List.of("application/json"),
            "content-type", List.of("application/json"));

    private Records() {}

    static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** A new one, of now. */
    public static LogEvent finished() {
        Instant now = Instant.now();
        LogFields fields =
                new LogFields(id(), null, Set.of(), null, Map.of(), now, now, null, "1.0.0", LogFields.FINAL);
        HttpExchange http = new HttpExchange(
                new HttpExchange.Request(
                        "POST",
                        true,
                        "shop.example.org",
                        "/shop/api/orders",
                        Map.of(),
                        HEADERS,
                        new Body(REQUEST_BODY, (long) REQUEST_BODY.length())),
                new HttpExchange.Response(201, HEADERS, new Body(RESPONSE_BODY, (long) RESPONSE_BODY.length())));
        return new LogEvent(
                LogPhase.FINISHED,
                new InputRequestLog(
                        fields,
                        LogState.INFO,
                        http,
                        new InputRequestLog.Caller("198.51.100.7", "jane"),
                        "orders.create",
                        null));
    }
}
