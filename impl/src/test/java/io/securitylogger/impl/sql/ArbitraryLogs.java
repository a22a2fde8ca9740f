package io.securitylogger.impl.sql;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.HttpExchange.Request;
import io.securitylogger.HttpExchange.Response;
import io.securitylogger.InputRequestLog;
import io.securitylogger.InputRequestLog.Caller;
import io.securitylogger.LogFields;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TraceContext;
import io.securitylogger.impl.json.JsonObjects;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any logs that the columns hold without cutting. */
public final class ArbitraryLogs {

    private ArbitraryLogs() {}

    public static Arbitrary<InputRequestLog> logs() {
        return Combinators.combine(
                        fields(),
                        Arbitraries.of(LogState.class),
                        http(),
                        Combinators.combine(text(45).injectNull(0.2), text(255).injectNull(0.2))
                                .as(Caller::new),
                        text(255).injectNull(0.2),
                        Combinators.combine(text(32), text(16))
                                .as(TraceContext::new)
                                .injectNull(0.3))
                .as(InputRequestLog::new);
    }

    public static Arbitrary<OutputRequestLog> calls() {
        return logs().map(log -> new OutputRequestLog(log.fields(), log.state(), log.http(), log.trace()));
    }

    private static Arbitrary<LogFields> fields() {
        return Combinators.combine(
                        text(255).injectNull(0.2),
                        relatedObjects(),
                        Arbitraries.of(LogType.class)
                                .map(type -> new LogRef(type, UUID.randomUUID()))
                                .injectNull(0.3),
                        JsonObjects.objects(),
                        instants(),
                        instants().injectNull(0.3),
                        text(2000).injectNull(0.5),
                        Arbitraries.integers().between(0, LogFields.FINAL))
                .as((slug, related, parent, extra, start, stop, error, version) -> new LogFields(
                        UUID.randomUUID(), slug, related, parent, extra, start, stop, error, slug, version));
    }

    private static Arbitrary<Set<ObjectRef>> relatedObjects() {
        return Combinators.combine(text(20), text(30).map(t -> t + "T"), text(30).map(t -> t + "i"))
                .as(ObjectRef::new)
                .set()
                .ofMaxSize(3);
    }

    private static Arbitrary<HttpExchange> http() {
        Arbitrary<Body> bodies = Combinators.combine(
                        text(3000).injectNull(0.3), Arbitraries.longs().injectNull(0.2))
                .as(Body::new);
        Arbitrary<Request> requests = Combinators.combine(
                        text(32),
                        Arbitraries.of(true, false),
                        text(255).injectNull(0.2),
                        text(500),
                        values(),
                        values(),
                        bodies)
                .as(Request::new);
        Arbitrary<Response> responses =
                Combinators.combine(Arbitraries.integers(), values(), bodies).as(Response::new);
        return Combinators.combine(requests, responses.injectNull(0.3)).as(HttpExchange::new);
    }

    private static Arbitrary<Map<String, List<String>>> values() {
        return Arbitraries.maps(text(20), text(20).list().ofMaxSize(3)).ofMaxSize(3);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /** Any well-formed text without NUL. */
    static Arbitrary<String> text(int maxLength) {
        return Arbitraries.strings()
                .withCharRange('\u0001', '\uD7FF')
                .withCharRange(' ', '~')
                .ofMaxLength(maxLength - 2)
                .map(text -> text.length() % 5 == 1 ? text + "😀" : text);
    }
}
