package io.securitylogger.suite.peer;

import java.util.Locale;
import java.util.Map;

/**
 * A request as it arrived at the peer.
 *
 * @param method the method
 * @param target path and query as sent
 * @param headers by their names in lower case; of several the last
 * @param body the bytes, each one character; of a huge one its length and checksum
 */
public record ReceivedCall(String method, String target, Map<String, String> headers, String body) {

    /** The value of a header field; empty if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The last part of the path. */
    public String name() {
        String path = target.split("\\?", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The first word of the name, which says what the answer is to be. */
    String word() {
        return name().split("-", 2)[0];
    }

    boolean isXml() {
        return header("content-type").contains("xml");
    }
}
