package io.securitylogger.impl.capture;

import io.securitylogger.impl.address.ClientAddress;
import io.securitylogger.impl.address.Networks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are logged and what is told about them.
 *
 * @param ignored requests that are left alone
 * @param clientAddress decides where a request came from
 * @param servletRequests whether requests that no JAX-RS application serves are logged too
 * @param logIdHeader the response header that carries the id of the log; {@code null} for none
 */
public record CaptureSettings(
        Ignored ignored, ClientAddress clientAddress, boolean servletRequests, @Nullable String logIdHeader) {

    /**
     * Requests that are left alone.
     *
     * @param paths full paths without query
     * @param pathPrefixes what the paths begin with of which all are left alone
     * @param addresses of clients
     */
    public record Ignored(Set<String> paths, List<String> pathPrefixes, Networks addresses) {

        public Ignored {
            paths = Set.copyOf(paths);
            pathPrefixes = List.copyOf(pathPrefixes);
        }

        /** A path that ends in {@code *} stands for all that begin with what is before it. */
        public static Ignored of(List<String> paths, Networks addresses) {
            Map<Boolean, List<String>> byKind =
                    paths.stream().collect(Collectors.partitioningBy(path -> path.endsWith("*")));
            return new Ignored(
                    Set.copyOf(byKind.getOrDefault(false, List.of())),
                    byKind.getOrDefault(true, List.of()).stream()
                            .map(path -> path.substring(0, path.length() - 1))
                            .toList(),
                    addresses);
        }

        /** A path that may lead elsewhere than it says, by {@code ..} or what decodes to it, is never ignored. */
        boolean path(String path) {
            return (paths.contains(path) || beginsLikeIgnored(path)) && !path.contains("..") && !path.contains("%2");
        }

        /** A loop, not a stream: it is asked with each request. */
        private boolean beginsLikeIgnored(String path) {
            for (String prefix : pathPrefixes) {
                if (path.startsWith(prefix)) {
                    return true;
                }
            }
            return false;
        }
    }
}
