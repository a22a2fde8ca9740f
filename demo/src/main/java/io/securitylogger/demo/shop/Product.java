package io.securitylogger.demo.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something to buy. */
@Entity
public class Product {

    @Id
    private String sku;

    private String name;

    @Column(name = "price_cents")
    private int priceCents;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    String sku() {
        return sku;
    }

    String name() {
        return name;
    }

    int priceCents() {
        return priceCents;
    }
}
