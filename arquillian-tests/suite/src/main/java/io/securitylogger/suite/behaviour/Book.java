package io.securitylogger.suite.behaviour;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Book {
    @Id
    private @Nullable Long number;

    /** One whose key is not known yet. */
    public Book() {}

    public Book(long number) {
        this.number = number;
    }

    public void assignNumber(long assigned) {
        number = assigned;
    }
}
