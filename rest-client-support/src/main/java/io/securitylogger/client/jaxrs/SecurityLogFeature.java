package io.securitylogger.client.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Has the calls of a JAX-RS client logged as {@code output-request}: synchronous, {@code async()} and {@code rx()}.
 *
 * <p>RESTEasy and Jersey find it by themselves for every client that the application builds while its class loader is the
 * thread's context class loader; {@code ClientBuilder.newBuilder().register(SecurityLogFeature.class)} is for those
 * built elsewhere. A second registration does nothing. Does nothing on the server side.
 *
 * <p>Bodies are copied as they pass; a response stays unread until the application reads it. Its log ends when it has been
 * read to its end or closed.
 */
@ConstrainedTo(RuntimeType.CLIENT)
public final class SecurityLogFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        Configuration configuration = context.getConfiguration();
        if (configuration.isRegistered(CallFilter.class)) {
            return false;
        }
        ClientKind kind = ClientKind.of(configuration);
        context.register(new CallFilter());
        context.register(new AnswerFilter(kind));
        context.register(new SentBodyInterceptor());
        if (kind == ClientKind.JERSEY) {
            context.register(new JerseyTransport());
        }
        return true;
    }
}
