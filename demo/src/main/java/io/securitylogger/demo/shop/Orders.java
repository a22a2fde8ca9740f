package io.securitylogger.demo.shop;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.SecurityLog;
import io.securitylogger.demo.service.PaymentService;
import io.securitylogger.demo.service.StockService;
import io.securitylogger.demo.service.TaxService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The orders of the shop; each method is one transaction. */
@ApplicationScoped
@Transactional
@NullUnmarked
class Orders {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SecurityLog log;

    @Inject
    private StockService stock;

    @Inject
    private TaxService taxes;

    @Inject
    @RestClient
    private PaymentService payments;

    @Inject
    private Confirmations confirmations;

    OrderAnswer place(OrderResource.NewOrder wanted) {
        Customer customer = known(entities.find(Customer.class, wanted.customer()), "customer");
        Product product = known(entities.find(Product.class, wanted.product()), "product");
        Order order = new Order(customer, product, wanted.quantity());
        entities.persist(order);
        log.relate(customer, product).slug("order-refused");
        try (LogScope scope = log.with(LogData.related(order))) {
            if (!stock.reserve(product.sku(), wanted.quantity())) {
                throw new OutOfStockException("There are not " + wanted.quantity() + " of " + product.name());
            }
            order.tax(taxes.percentOf(product.sku()));
            payments.open(order.number(), new PaymentService.Demand(order.totalCents()));
        }
        log.relate(order).slug("order-created");
        confirmations.send(order, customer.name());
        return order.answer();
    }

    OrderAnswer find(long id) {
        Order order = order(id);
        log.relate(order);
        return order.answer();
    }

    OrderAnswer pay(long id, PaymentService.Card card) {
        Order order = order(id);
        log.relate(order).slug("order-paid");
        payments.charge(id, card);
        order.pay();
        return order.answer();
    }

    private Order order(long id) {
        Order order = entities.find(Order.class, id);
        if (order == null) {
            throw new NotFoundException("There is no order " + id);
        }
        return order;
    }

    private static <T> T known(@Nullable T entity, String what) {
        if (entity == null) {
            throw new BadRequestException("There is no such " + what);
        }
        return entity;
    }
}
