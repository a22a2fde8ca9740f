package io.securitylogger.suite.outgoing;

import java.util.Locale;
import java.util.Map;

/**
 * A request as it arrived at the peer.
 *
 * @param method the method
 * @param target path and query as sent
 * @param headers by their names in lower case; of several the last
 * @param body the bytes, each one character
 */
record ReceivedCall(String method, String target, Map<String, String> headers, String body) {

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String name() {
        String path = target.split("\\?", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
