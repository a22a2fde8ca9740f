package io.securitylogger.suite.behaviour;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/observed")
@RequestScoped
public class ObservingResource {
    private static final List<String> CLASSES =
            List.of("org.slf4j.MDC", "org.jboss.logging.MDC", "org.jboss.logmanager.MDC");

    @GET
    public String observed() {
        return "observed";
    }

    @GET
    @Path("/" + EventJournal.POISON)
    public String poison() {
        return "unharmed";
    }

    /** What each kind of diagnostic context knows, as lines {@code class=value}. */
    @GET
    @Path("/mdc")
    public String mdc() {
        StringBuilder lines = new StringBuilder();
        for (String name : CLASSES) {
            lines.append(name).append('=').append(value(name)).append('\n');
        }
        return lines.toString();
    }

    private static @Nullable Object value(String className) {
        try {
            Class<?> mdc = Class.forName(className, true, Thread.currentThread().getContextClassLoader());
            return mdc.getMethod("get", String.class).invoke(null, "securityLogId");
        } catch (ReflectiveOperationException | LinkageError notHere) {
            return "absent";
        }
    }
}
