package io.securitylogger.benchmarks.comparison;

import io.securitylogger.benchmarks.application.DownloadResource;
import io.securitylogger.benchmarks.load.Answer;
import io.securitylogger.benchmarks.load.Orders;
import io.securitylogger.benchmarks.load.Request;
import io.securitylogger.benchmarks.variant.Variant;
import java.util.Locale;

/** What the clients ask for. */
enum Load {
    GET_TINY("/api/text", 5),
    POST_1K(Orders.json(1000)),
    POST_10K(Orders.json(10_000)),
    GET_10M_CSV("/api/download/csv", DownloadResource.SIZE_BYTES),
    GET_10M_BYTES("/api/download/bytes", DownloadResource.SIZE_BYTES);

    private final String target;
    private final String json;
    private final int answerBytes;

    Load(String target, int answerBytes) {
        this.target = target;
        this.json = "";
        this.answerBytes = answerBytes;
    }

    /** Answered by the same size: nothing is lost between JSON and objects. */
    Load(String json) {
        this.target = "/api/echo";
        this.json = json;
        this.answerBytes = json.length();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Load of(String label) {
        return valueOf(label.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Request request() {
        return json.isEmpty() ? Request.get(target) : Request.post(target, json);
    }

    Answer answer() {
        return new Answer(200, answerBytes);
    }

    /** Limits matter where a body exceeds them; a database where there are many requests. */
    boolean concerns(Variant variant) {
        return switch (variant) {
            case BARE, NULL, LOGBOOK -> true;
            case COUNTED, REFUSED -> this == GET_TINY || this == POST_1K;
            case NULL_UNLIMITED -> this == POST_10K;
            case BATCHED, SYNC -> this == GET_TINY || this == POST_1K || this == POST_10K;
        };
    }
}
