package io.securitylogger.impl.capture;

import io.securitylogger.impl.address.ClientAddress;
import io.securitylogger.impl.address.Networks;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are logged and what is told about them.
 *
 * @param ignored requests that are left alone
 * @param clientAddress decides where a request came from
 * @param servletRequests whether requests that no JAX-RS application serves are logged too
 * @param logIdHeader the response header that carries the id of the log; {@code null} for none
 * @param release the application's release; {@code null} if it has not said
 */
public record CaptureSettings(
        Ignored ignored,
        ClientAddress clientAddress,
        boolean servletRequests,
        @Nullable String logIdHeader,
        @Nullable String release) {

    /**
     * Requests that are left alone.
     *
     * @param paths full paths without query; one that ends in {@code *} stands for all that begin with what is before it
     * @param addresses of clients
     */
    public record Ignored(Set<String> paths, Networks addresses) {

        public Ignored {
            paths = Set.copyOf(paths);
        }

        boolean path(String path) {
            if (paths.isEmpty()) {
                return false;
            }
            return paths.contains(path)
                    || paths.stream().anyMatch(p -> p.endsWith("*") && path.startsWith(p.substring(0, p.length() - 1)));
        }
    }
}
