package io.securitylogger.benchmarks.call;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.zalando.logbook.jaxrs.LogbookClientFilter;

/** By the JAX-RS client that is on the class path. */
record JaxRsCalling(Client client, URI server) implements Calling {

    /** What is ours is found by the client itself. */
    static JaxRsCalling by(ClientBuilder builder, URI server, Logging logging) {
        if (logging == Logging.LOGBOOK) {
            builder.register(new LogbookClientFilter(CountedLogbook.create()));
        }
        return new JaxRsCalling(builder.build(), server);
    }

    @Override
    public int call(CallLoad load) {
        Invocation.Builder request = client.target(server).request().header("Authorization", AUTHORIZATION);
        try (Response response = load.isPost()
                ? request.post(Entity.entity(load.json(), MediaType.APPLICATION_JSON_TYPE))
                : request.get()) {
            return response.readEntity(byte[].class).length;
        }
    }
}
