package io.securitylogger.benchmarks.agreement;

import io.securitylogger.benchmarks.load.Request;
import java.util.List;
import java.util.stream.Stream;

/** What is asked of the shop. What it answers is not known here: the log must agree with whatever it is. */
enum Kind {
    SEARCH("/api/products?name=tea&api_key=k-98431"),
    ORDER("/api/orders", "{\"customer\": \"ada\", \"product\": \"tea\", \"quantity\": 1}"),
    ORDER_OF_TOO_MUCH("/api/orders", "{\"customer\": \"grace\", \"product\": \"pot\", \"quantity\": 50}"),
    ORDER_OF_NOTHING("/api/orders", "{\"customer\": \"ada\", \"product\": \"tea\", \"quantity\": 0}"),
    BROKEN_ORDER("/api/orders", "{\"customer\": \"ada\", \"product"),
    ORDER_PAGE("/api/orders/1"),
    PAYMENT("/api/orders/1/payment", "{\"card\": \"4111 1111 1111 1111\", \"cvc\": \"737\", \"holder\": \"Ada\"}"),
    LETTER("/api/letters", "{\"to\": \"doctor\", \"text\": \"" + "my knee hurts ".repeat(700) + "\"}"),
    PRICES("/api/products/prices.csv?days=100"),
    FAILURE("/api/reports/yearly"),
    UNKNOWN_PRODUCT("/api/products/nothing"),
    UNKNOWN_ADDRESS("/api/nowhere"),
    WRONG_METHOD("/api/products", "{}"),
    LOGIN("/api/login", "{\"user\": \"ada\", \"password\": \"lovelace\"}"),
    WRONG_PASSWORD("/api/login", "{\"user\": \"ada\", \"password\": \"byron-1815\"}"),
    EVENTS("/api/events");

    /** A password is dear to check, and events are slow. */
    private static final List<Kind> SELDOM = List.of(LOGIN, WRONG_PASSWORD, EVENTS);

    private static final List<Kind> OFTEN =
            Stream.of(values()).filter(kind -> !SELDOM.contains(kind)).toList();
    private static final int INTERVAL = 100;

    private final String target;
    private final String json;

    Kind(String target) {
        this(target, "");
    }

    Kind(String target, String json) {
        this.target = target;
        this.json = json;
    }

    /** Each kind in turn, the last ones seldom. */
    static Kind of(int mark) {
        return mark % INTERVAL == 0 ? SELDOM.get(mark / INTERVAL % SELDOM.size()) : OFTEN.get(mark % OFTEN.size());
    }

    /** The calls that the shop makes when it answers so: stock, tax and payment for an order. */
    String callsAt(int status) {
        return switch (this) {
            case ORDER -> status == 201 ? "200=200, 200=200, 200=200" : "";
            case ORDER_OF_TOO_MUCH -> "409=409";
            case PAYMENT -> "200=200";
            default -> "";
        };
    }

    /** The request that carries this mark. */
    Request request(int mark) {
        String marked = target + (target.contains("?") ? "&" : "?") + "mark=" + mark;
        return json.isEmpty() ? Request.get(marked) : Request.post(marked, json);
    }
}
