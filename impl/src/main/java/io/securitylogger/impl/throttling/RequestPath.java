package io.securitylogger.impl.throttling;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The path by which requests are counted: the same for all spellings that reach the same resource. */
public final class RequestPath {

    private RequestPath() {}

    /**
     * Decoded, without matrix parameters, empty segments and a slash at the end.
     *
     * @param raw as the client has sent it
     */
    public static String of(String raw) {
        return isPlain(raw) ? raw : normal(raw);
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean isLast = i == raw.length() - 1;
            if (c == ';' || c == '%' || (c == '/' && (isLast ? i > 0 : raw.charAt(i + 1) == '/'))) {
                return false;
            }
        }
        return true;
    }

    private static String normal(String raw) {
        StringBuilder path = new StringBuilder(raw.length());
        for (String segment : raw.split("/", -1)) {
            int matrix = segment.indexOf(';');
            String name = decoded(matrix < 0 ? segment : segment.substring(0, matrix));
            if (!name.isEmpty()) {
                path.append('/').append(name);
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }
}
