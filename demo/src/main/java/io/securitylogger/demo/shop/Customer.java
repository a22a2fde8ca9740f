package io.securitylogger.demo.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who buys. */
@Entity
public class Customer {

    @Id
    private String name;

    private String email;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    String name() {
        return name;
    }

    String email() {
        return email;
    }
}
