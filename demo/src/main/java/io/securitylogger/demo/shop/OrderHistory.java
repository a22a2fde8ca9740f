package io.securitylogger.demo.shop;

import io.securitylogger.entity.InputRequestLogEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What happened to an order, asked of the shop's own persistence unit. */
@ApplicationScoped
@NullUnmarked
public class OrderHistory {

    /** The query. */
    public static final String JPQL =
            """
            select l from InputRequestLog l join l.relatedObjects o
            where o.type = 'Order' and o.objectId = :id
            order by l.start desc""";

    private static final int LONGEST = 100;

    @PersistenceContext
    private EntityManager entities;

    /** The requests that had to do with it, newest first, at most {@value #LONGEST}. */
    public List<InputRequestLogEntity> of(String orderId) {
        return entities.createQuery(JPQL, InputRequestLogEntity.class)
                .setParameter("id", orderId)
                .setMaxResults(LONGEST)
                .getResultList();
    }
}
