package io.securitylogger.impl.sql;

import static io.securitylogger.impl.sql.ColumnType.varchar;

import io.securitylogger.TraceContext;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of a request, in or out. */
final class TraceColumns {

    private TraceColumns() {}

    static <R> List<Column<R>> of(Function<R, @Nullable TraceContext> trace) {
        return List.of(
                new Column<>("trace_id", varchar(32), part(trace, TraceContext::traceId), Field.TRACE_ID),
                new Column<>("span_id", varchar(16), part(trace, TraceContext::spanId)));
    }

    static @Nullable TraceContext read(Row row) throws SQLException {
        String traceId = row.text("trace_id");
        String spanId = row.text("span_id");
        return traceId == null || spanId == null ? null : new TraceContext(traceId, spanId);
    }

    private static <R> Function<R, @Nullable Object> part(
            Function<R, @Nullable TraceContext> trace, Function<TraceContext, String> part) {
        return log -> {
            TraceContext context = trace.apply(log);
            return context == null ? null : part.apply(context);
        };
    }
}
