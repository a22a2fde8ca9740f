package io.securitylogger.demo.shop;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.CommandRun;
import io.securitylogger.Commands;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Says what was sold: each night, and whenever an administrator asks for it. */
@CommandName(NightlyReport.NAME)
@NullUnmarked
class NightlyReport implements Command {

    static final String NAME = "nightly-report";

    private static final String SOLD =
            """
            select o.product.name, count(o), sum(o.quantity), sum(case when o.paid = true then 0 else 1 end)
            from Order o group by o.product.name order by o.product.name""";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public void run(CommandRun run) {
        List<Object[]> products = entities.createQuery(SOLD, Object[].class).getResultList();
        for (Object[] product : products) {
            run.out()
                    .printf(
                            "%s: %s in %s order(s), %s of them not paid%n",
                            product[0], product[2], product[1], product[3]);
        }
        run.out().println(products.size() + " product(s) sold");
    }

    /** The clock of the server. */
    @Singleton
    static class Clock {

        @Inject
        private Commands commands;

        @Schedule(hour = "3", persistent = false)
        void report() {
            commands.call(NAME);
        }
    }
}
