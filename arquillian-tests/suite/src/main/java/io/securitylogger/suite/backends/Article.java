package io.securitylogger.suite.backends;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The application's own entity. */
@Entity
@Table(name = "suite_article")
public class Article {
    @Id
    private String id;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    public Article(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
