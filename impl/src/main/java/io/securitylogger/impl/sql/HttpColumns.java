package io.securitylogger.impl.sql;

import static io.securitylogger.impl.sql.ColumnType.varchar;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.HttpExchange.Request;
import io.securitylogger.HttpExchange.Response;
import io.securitylogger.LogRecord;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the tables of HTTP requests, in and out, have in common. */
final class HttpColumns {

    /**
     * A PostgreSQL index row holds at most 2704 bytes, and the path shares one with the address, the method and the
     * start.
     */
    private static final ColumnType PATH = new ColumnType.Varchar(1000, 2300);

    private HttpColumns() {}

    static <R extends LogRecord> List<Column<R>> of(Function<R, HttpExchange> http) {
        Function<R, Request> request = http.andThen(HttpExchange::request);
        return List.of(
                new Column<>("method", varchar(32), request.andThen(Request::method), Field.METHOD),
                new Column<>("is_secure", ColumnType.BOOLEAN, request.andThen(Request::secure)),
                new Column<>("host", varchar(255), request.andThen(Request::host), Field.HOST),
                new Column<>("path", PATH, request.andThen(Request::path), Field.PATH),
                new Column<>("queries", ColumnType.JSON, request.andThen(r -> JsonText.named(r.queries()))),
                new Column<>("request_headers", ColumnType.JSON, request.andThen(r -> JsonText.named(r.headers()))),
                new Column<>("request_body", ColumnType.LONG_TEXT, request.andThen(r -> r.body()
                        .text())),
                new Column<>("request_body_size", ColumnType.BIGINT, request.andThen(r -> r.body()
                        .sizeBytes())),
                new Column<>(
                        "response_code", ColumnType.INTEGER, ofResponse(http, Response::code), Field.RESPONSE_CODE),
                new Column<>("response_headers", ColumnType.JSON, ofResponse(http, r -> JsonText.named(r.headers()))),
                new Column<>("response_body", ColumnType.LONG_TEXT, ofResponse(http, r -> r.body()
                        .text())),
                new Column<>("response_body_size", ColumnType.BIGINT, ofResponse(http, r -> r.body()
                        .sizeBytes())));
    }

    static HttpExchange read(Row row) throws SQLException {
        Request request = new Request(
                row.requiredText("method"),
                row.bool("is_secure"),
                row.text("host"),
                row.requiredText("path"),
                values(row.json("queries")),
                values(row.json("request_headers")),
                new Body(row.text("request_body"), row.longInteger("request_body_size")));
        Integer code = row.integer("response_code");
        return new HttpExchange(request, code == null ? null : response(row, code));
    }

    private static Response response(Row row, int code) throws SQLException {
        Body body = new Body(row.text("response_body"), row.longInteger("response_body_size"));
        return new Response(code, values(row.json("response_headers")), body);
    }

    private static <R> Function<R, @Nullable Object> ofResponse(
            Function<R, HttpExchange> http, Function<Response, @Nullable Object> value) {
        return log -> {
            Response response = http.apply(log).response();
            return response == null ? null : value.apply(response);
        };
    }

    private static Map<String, List<String>> values(Map<String, @Nullable Object> json) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        json.forEach((name, value) -> values.put(
                name,
                value instanceof List<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value))));
        return values;
    }
}
