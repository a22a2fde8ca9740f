package io.securitylogger.demo.shop;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a customer has bought. */
@Entity
@Table(name = "shop_order")
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "customer")
    private Customer customer;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product")
    private Product product;

    private int quantity;

    @Column(name = "tax_percent")
    private int taxPercent;

    private boolean paid;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    Order(Customer customer, Product product, int quantity) {
        this.customer = customer;
        this.product = product;
        this.quantity = quantity;
    }

    void pay() {
        paid = true;
    }

    void tax(int percent) {
        taxPercent = percent;
    }

    long number() {
        return requireNonNull(id, "not stored yet");
    }

    int totalCents() {
        return quantity * product.priceCents() * (100 + taxPercent) / 100;
    }

    OrderAnswer answer() {
        return new OrderAnswer(id, customer.name(), product.sku(), quantity, totalCents(), paid);
    }
}
