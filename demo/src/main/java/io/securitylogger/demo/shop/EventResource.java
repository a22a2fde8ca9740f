package io.securitylogger.demo.shop;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;

/** How an order comes along. */
@Path("events")
@RequestScoped
@NullUnmarked
public class EventResource {

    private static final int PAUSE_MILLIS = 400;

    @Resource
    private ManagedExecutorService executor;

    /** Sends three events, then ends. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(@Context SseEventSink sink, @Context Sse sse) {
        next(List.of("packed", "on its way", "delivered"), sink, sse);
    }

    private void next(List<String> news, SseEventSink sink, Sse sse) {
        if (news.isEmpty()) {
            sink.close();
            return;
        }
        sink.send(sse.newEvent(news.get(0)));
        Executor later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, executor);
        later.execute(() -> next(news.subList(1, news.size()), sink, sse));
    }
}
