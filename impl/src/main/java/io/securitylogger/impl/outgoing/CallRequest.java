package io.securitylogger.impl.outgoing;

import io.securitylogger.impl.recording.RequestParts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the URI of a call apart. */
final class CallRequest {

    private CallRequest() {}

    static RequestParts of(String method, URI uri, Map<String, List<String>> headers) {
        return new RequestParts(
                method, isSecure(uri), host(uri), new RequestParts.Target(path(uri), uri.getRawQuery()), headers);
    }

    private static boolean isSecure(URI uri) {
        String scheme = uri.getScheme();
        return "https".equalsIgnoreCase(scheme) || "wss".equalsIgnoreCase(scheme);
    }

    /** Without user information, which may be a password. */
    private static @Nullable String host(URI uri) {
        String authority = uri.getRawAuthority();
        return authority == null ? null : authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static String path(URI uri) {
        String path = uri.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }
}
