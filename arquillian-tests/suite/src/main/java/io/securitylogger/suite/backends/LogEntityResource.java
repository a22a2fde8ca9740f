package io.securitylogger.suite.backends;

import static java.util.stream.Collectors.joining;

import io.securitylogger.SecurityLog;
import io.securitylogger.entity.InputRequestLogEntity;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Constructor;

/** Queries logs and keeps entities by two units of the application. */
@Path("/units/{unit}/articles/{id}")
@RequestScoped
public class LogEntityResource {
    @PersistenceContext(unitName = "own")
    @SuppressWarnings("NullAway.Init")
    private EntityManager own;

    @PersistenceContext(unitName = "shared")
    @SuppressWarnings("NullAway.Init")
    private EntityManager shared;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private SecurityLog log;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private UserTransaction transaction;

    @PathParam("unit")
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @PathParam("id")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @POST
    public void create() throws Exception {
        Article article = new Article(id, "article " + id);
        inTransaction(() -> unit().persist(article));
        log.relate(article);
    }

    /** The logs of an article: state, path and objects of each. */
    @GET
    @Transactional
    public String logs() {
        return unit().createQuery(
                        """
                        select l from InputRequestLog l join l.relatedObjects o
                        where o.type = 'Article' and o.objectId = :id and l.stop is not null order by l.start
                        """,
                        InputRequestLogEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(found -> found.state() + " " + found.path() + " "
                        + found.relatedObjects().size())
                .collect(joining("\n"));
    }

    /** Why no log can be made. */
    @PUT
    public String persist() throws ReflectiveOperationException {
        Constructor<InputRequestLogEntity> constructor = InputRequestLogEntity.class.getDeclaredConstructor();
        constructor.setAccessible(true);
        InputRequestLogEntity made = constructor.newInstance();
        return refusal(() -> unit().persist(made));
    }

    /** Why no log can be removed. */
    @DELETE
    public String remove(@QueryParam("log") String logId) {
        return refusal(() -> unit().remove(unit().find(InputRequestLogEntity.class, logId)));
    }

    private EntityManager unit() {
        return unit.equals("own") ? own : shared;
    }

    private String refusal(Runnable work) {
        try {
            inTransaction(work);
            return "done";
        } catch (Exception refused) {
            Throwable cause = refused;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return String.valueOf(cause.getMessage());
        }
    }

    private void inTransaction(Runnable work) throws Exception {
        transaction.begin();
        try {
            work.run();
            unit().flush();
            transaction.commit();
        } catch (RuntimeException failed) {
            transaction.rollback();
            throw failed;
        }
    }
}
