package io.securitylogger.suite.backends;

import jakarta.annotation.Resource;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Marks the transactions that come next. */
@Path("/mark")
public class MarkResource {
    @Resource
    @SuppressWarnings("NullAway.Init")
    private TransactionSynchronizationRegistry transactions;

    @GET
    @Path("/next/{count}")
    public String next(@PathParam("count") int count) {
        MarkedTransactions.mark(transactions, count);
        return "marks " + count;
    }

    @GET
    @Path("/left")
    public int left() {
        return MarkedTransactions.left();
    }
}
