package io.securitylogger.benchmarks.call;

import io.securitylogger.benchmarks.load.Orders;
import java.util.Locale;

/** What is called. */
enum CallLoad {
    GET_TINY(""),
    POST_1K(Orders.json(1000)),
    POST_10K(Orders.json(10_000));

    private final String json;

    CallLoad(String json) {
        this.json = json;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isPost() {
        return !json.isEmpty();
    }

    /** Sent and answered; ASCII alone. */
    String json() {
        return json;
    }

    int answerBytes() {
        return isPost() ? json.length() : Answering.TEXT.length;
    }
}
