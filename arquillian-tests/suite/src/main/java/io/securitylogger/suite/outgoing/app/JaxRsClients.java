package io.securitylogger.suite.outgoing.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One client for all requests, as applications are told to have. */
@ApplicationScoped
public class JaxRsClients {
    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedExecutorService executor;

    private @Nullable Client plain;
    private @Nullable Client registered;
    private @Nullable Client carrying;

    @PostConstruct
    void open() {
        plain = builder().build();
        registered = withFeature(builder()).build();
        carrying = builder().executorService(executor).build();
    }

    @PreDestroy
    void close() {
        if (plain != null && registered != null && carrying != null) {
            plain.close();
            registered.close();
            carrying.close();
        }
    }

    public WebTarget target(String uri) {
        return plain == null ? builder().build().target(uri) : plain.target(uri);
    }

    public WebTarget registered(String uri) {
        return registered == null ? builder().build().target(uri) : registered.target(uri);
    }

    /** Its asynchronous calls run on the server's managed executor, which takes the scope along. */
    public WebTarget carrying(String uri) {
        return carrying == null ? builder().build().target(uri) : carrying.target(uri);
    }

    private static ClientBuilder builder() {
        return ClientBuilder.newBuilder().connectTimeout(1, TimeUnit.SECONDS).readTimeout(1, TimeUnit.SECONDS);
    }

    /** The feature is there only in the application with the bundle. */
    private static ClientBuilder withFeature(ClientBuilder builder) {
        try {
            return builder.register(Class.forName("io.securitylogger.client.jaxrs.SecurityLogFeature"));
        } catch (ClassNotFoundException withoutBundle) {
            return builder;
        }
    }
}
