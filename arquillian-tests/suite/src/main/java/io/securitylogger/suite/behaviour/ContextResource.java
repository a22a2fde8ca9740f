package io.securitylogger.suite.behaviour;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

@Path("/context")
@RequestScoped
public class ContextResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private SecurityLog log;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TaggedWork work;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    @GET
    @Path("/injected")
    public String injected() {
        log.slug("first").slug("by-injection").extra("text", "ö\n").extra("map", Map.of("list", List.of(1, 2.5, true)));
        log.user("alice");
        return ref();
    }

    @GET
    @Path("/current")
    public String current() {
        SecurityLog.current().slug("by-current").user("bob");
        return ref();
    }

    @GET
    @Path("/attribute")
    public String attribute() {
        SecurityLog attribute = (SecurityLog) request.getAttribute("io.securitylogger.inputRequestLog");
        CompletableFuture.runAsync(() -> attribute.slug("by-attribute")).join();
        return attribute.ref().map(Object::toString).orElse("none");
    }

    @GET
    @Path("/other-thread")
    public String otherThread() throws InterruptedException {
        StringBuilder seen = new StringBuilder();
        Thread other = new Thread(() -> {
            log.slug("lost").extra("lost", 1);
            seen.append(log.ref());
        });
        other.start();
        other.join();
        return seen.toString();
    }

    @GET
    @Path("/relate")
    public String relate() {
        Book late = new Book();
        log.relate(ObjectRef.of("Invoice", 7), new ObjectRef("archive", "Letter", "x|y"))
                .relate(new Book(5), late, new Pet("Rex"));
        late.assignNumber(6);
        return ref();
    }

    @GET
    @Path("/relate-unknown")
    public String relateUnknown() {
        log.relate(new Book(), "nothing known", new Book(8));
        return ref();
    }

    @GET
    @Path("/with")
    public String with() {
        log.slug("of-request").extra("outside", 1);
        StringBuilder refs = new StringBuilder(ref());
        try (LogScope outer = log.with(LogData.slug("outer").relate(new Book(1)).extra("outer", 1))) {
            log.extra("inside", 1);
            try (LogScope inner = log.with(LogData.slug("inner"))) {
                log.slug("innermost").user("carol");
                refs.append(' ').append(ref());
            }
        }
        log.extra("after", 1);
        return refs.append(' ').append(ref()).toString();
    }

    @GET
    @Path("/tagged")
    public String tagged() {
        log.slug("of-request");
        String refs = work.byClass().orElseThrow() + " " + work.byMethod().orElseThrow();
        try {
            work.fail();
        } catch (IllegalStateException expected) {
            log.extra("after", expected.getMessage());
        }
        return refs;
    }

    @GET
    @Path("/out-of-order")
    @SuppressWarnings("MustBeClosedChecker")
    public String outOfOrder() {
        log.slug("of-request");
        LogScope outer = log.with(LogData.slug("outer"));
        LogScope inner = log.with(LogData.slug("left-open").relate(new Book(13)).extra("left-open", 1));
        try {
            outer.close();
            return "closed";
        } catch (IllegalStateException refused) {
            log.slug("still-inside");
            return Thread.currentThread().getName() + ": " + refused.getMessage() + inner.hashCode();
        }
    }

    @GET
    @Path("/thread")
    public String thread() {
        return Thread.currentThread().getName();
    }

    private String ref() {
        return log.ref().map(Object::toString).orElse("none");
    }
}
