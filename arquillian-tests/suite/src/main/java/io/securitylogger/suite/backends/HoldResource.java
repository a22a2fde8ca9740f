package io.securitylogger.suite.backends;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A request that goes on until another one lets it go. */
@Path("/hold/{key}")
public class HoldResource {
    private static final ConcurrentMap<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

    @GET
    public String hold(@PathParam("key") String key) throws InterruptedException {
        return latch(key).await(30, TimeUnit.SECONDS) ? "let go" : "forgotten";
    }

    @POST
    @Path("/end")
    public void letGo(@PathParam("key") String key) {
        latch(key).countDown();
    }

    private static CountDownLatch latch(String key) {
        return HELD.computeIfAbsent(key, k -> new CountDownLatch(1));
    }
}
