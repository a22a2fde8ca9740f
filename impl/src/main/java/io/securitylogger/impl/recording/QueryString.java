package io.securitylogger.impl.recording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code application/x-www-form-urlencoded} text. Unlike the server's own parsing it never fails and never touches
 * the request's body: what is wrongly encoded stays as it is.
 */
public final class QueryString {

    private QueryString() {}

    /** The decoded values of each name, in the order of their first appearance. */
    public static Map<String, List<String>> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                add(parameters, text.substring(start, end));
            }
            start = end + 1;
        }
        return parameters;
    }

    private static void add(Map<String, List<String>> parameters, String pair) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            int octet = in[i] == '%' ? octet(in, i + 1) : -1;
            if (octet >= 0) {
                out.put((byte) octet);
                i += 2;
            } else {
                out.put(in[i] == '+' ? (byte) ' ' : in[i]);
            }
        }
        return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
    }

    /** The octet written in two hexadecimal digits; negative if there are no two. */
    private static int octet(byte[] in, int at) {
        if (at + 1 >= in.length) {
            return -1;
        }
        int high = Character.digit(in[at], 16);
        int low = Character.digit(in[at + 1], 16);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }
}
