package io.securitylogger.benchmarks.agreement;

import io.securitylogger.benchmarks.load.Orders;
import io.securitylogger.benchmarks.load.Request;

/** The kinds of requests that are mixed. */
enum Kind {
    TEXT("/api/text"),
    SMALL_JSON("/api/echo", 1000),
    UNKNOWN_ADDRESS("/api/nothing"),
    LARGE_JSON("/api/echo", 10_000),
    REFUSED("/api/text/status/409"),
    EMPTY("/api/text/status/204"),
    UNAVAILABLE("/api/text/status/503"),
    FAILURE("/api/text/failure");

    private final String path;
    private final String json;

    Kind(String path) {
        this.path = path;
        this.json = "";
    }

    Kind(String path, int jsonLength) {
        this.path = path;
        this.json = Orders.json(jsonLength);
    }

    /** Each kind in turn. */
    static Kind of(int mark) {
        return values()[mark % values().length];
    }

    String path() {
        return path;
    }

    /** The request that carries this mark. */
    Request request(int mark) {
        String target = path + "?mark=" + mark;
        return json.isEmpty() ? Request.get(target) : Request.post(target, json);
    }

    /** Whether the text of the answer is the server's own, which is sent past the application. */
    boolean isAnsweredByServer() {
        return this == FAILURE;
    }
}
