package io.securitylogger.impl.address;

import java.util.ArrayList;
import java.util.List;

/** Reads the header {@code Forwarded}, RFC 7239 section 4. */
final class ForwardedHeader {

    private ForwardedHeader() {}

    /** The node of each element, in order; an empty text for an element without {@code for}. */
    static List<String> forParameters(String value) {
        List<String> nodes = new ArrayList<>();
        for (String element : split(value, ',')) {
            String node = "";
            for (String pair : split(element, ';')) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).trim().equalsIgnoreCase("for")) {
                    node = unquote(pair.substring(equals + 1).trim());
                }
            }
            nodes.add(node);
        }
        return nodes;
    }

    /** Splits at the separator, except inside quoted strings. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (c == separator && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String unquote(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\\", "") : text;
    }
}
