package io.securitylogger.demo.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;

/** The products of the shop. */
@ApplicationScoped
@NullUnmarked
class Catalogue {

    @PersistenceContext
    private EntityManager entities;

    List<Offer> named(String part) {
        return entities.createQuery(
                        "select p from Product p where locate(:part, lower(p.name)) > 0 order by p.sku", Product.class)
                .setParameter("part", part.toLowerCase(Locale.ROOT))
                .getResultStream()
                .map(Catalogue::offer)
                .toList();
    }

    Offer find(String sku) {
        Product product = entities.find(Product.class, sku);
        if (product == null) {
            throw new NotFoundException("There is no such product");
        }
        return offer(product);
    }

    private static Offer offer(Product product) {
        return new Offer(product.sku(), product.name(), product.priceCents());
    }
}
