package io.securitylogger.benchmarks.application;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/**
 * One order. A member bears a name that JSON-B alone knows, so an application whose provider has become Jackson cannot
 * echo it.
 */
public class Order {

    /** Its number. */
    public int id;

    /** Who ordered. */
    public @Nullable String customer;

    /** A secret. */
    public @Nullable String password;

    /** Another, named with a dash in JSON. */
    @JsonbProperty("access_token")
    public @Nullable String accessToken;

    /** What it costs. */
    public double total;

    /** What the customer wishes. */
    public @Nullable String note;
}
