package io.securitylogger.suite.backends;

import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Work in transactions of every kind; answers 409 where it was rolled back. */
@Path("/work/{how}/{id}")
@RequestScoped
public class WorkResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private SecurityLog log;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private WorkJournal journal;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TransactionalWork transactional;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private EnterpriseWork enterprise;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private UserTransaction transaction;

    @POST
    public Response work(@PathParam("how") String how, @PathParam("id") String id) throws Exception {
        log.relate(ObjectRef.of("Work", id));
        try {
            switch (how) {
                case "committed" -> transactional.succeed(id);
                case "in-filter" -> journal.write(id);
                case "transactional" -> transactional.fail(id);
                case "ejb-exception" -> enterprise.fail(id);
                case "ejb-rollback-only" -> {
                    enterprise.rollBack(id);
                    return Response.status(409).build();
                }
                case "user-transaction" -> {
                    transaction.begin();
                    journal.write(id);
                    transaction.rollback();
                    return Response.status(409).build();
                }
                default -> throw new IllegalArgumentException(how);
            }
            return Response.ok("done").build();
        } catch (IllegalStateException | jakarta.ejb.EJBException rolledBack) {
            return Response.status(409).entity(rolledBack.getClass().getName()).build();
        }
    }
}
