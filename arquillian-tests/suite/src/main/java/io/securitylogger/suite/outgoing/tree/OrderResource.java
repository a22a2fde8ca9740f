package io.securitylogger.suite.outgoing.tree;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls, one after the other, by every client there is. */
@Path("/orders/{number}")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OrderResource {
    private static final long WAIT_SECONDS = 20;

    @Inject
    private SecurityLog log;

    @Inject
    @RestClient
    private Bank bank;

    @Inject
    private Partner partner;

    @Resource
    private ManagedExecutorService executor;

    @POST
    public String order(@PathParam("number") String number) throws Exception {
        log.slug("order").relate(ObjectRef.of("Order", number)).extra("channel", "web");
        StringBuilder answers = new StringBuilder();
        answers.append(bank.balance("DE-1"));
        answers.append(bank.charge("DE-1").toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS));
        LogData stock = LogData.slug("stock").relate(ObjectRef.of("Article", 4)).extra("shelf", "b");
        try (LogScope scope = log.with(stock)) {
            answers.append(partner.byHttpClient("/api/articles/4"));
        }
        answers.append(partner.byJaxRsClient("/api/rates/EUR"));
        answers.append(partner.bySoap("Spain"));
        try (LogScope scope = log.with(LogData.slug("delivery").relate(ObjectRef.of("Parcel", 5)))) {
            answers.append(executor.submit(() -> partner.byHttpClient("/api/deliveries/5"))
                    .get(WAIT_SECONDS, TimeUnit.SECONDS));
        }
        return answers.toString();
    }
}
