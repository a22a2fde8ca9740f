package io.securitylogger.suite.backends;

import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Keeps entities by the only unit of the application, which needs no name. */
@Path("/articles/{id}")
@RequestScoped
@Transactional
public class ArticleResource {
    @PersistenceContext
    @SuppressWarnings("NullAway.Init")
    private EntityManager articles;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private SecurityLog log;

    @POST
    public void create(@PathParam("id") String id) {
        Article article = new Article(id, "article " + id);
        articles.persist(article);
        log.relate(article);
    }

    @GET
    public String name(@PathParam("id") String id) {
        return articles.find(Article.class, id).getName();
    }
}
