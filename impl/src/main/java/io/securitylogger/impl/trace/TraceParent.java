package io.securitylogger.impl.trace;

import io.securitylogger.TraceContext;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads and makes the header {@code traceparent}, W3C Trace Context level 1, section 3.2. */
final class TraceParent {

    private static final int LENGTH = 55;
    private static final String LOWER_HEX = "0123456789abcdef";

    private TraceParent() {}

    /** {@code null} if the header is absent or not valid. */
    static @Nullable TraceContext parse(@Nullable String header) {
        if (header == null || header.length() < LENGTH || !isWellFormed(header)) {
            return null;
        }
        String version = header.substring(0, 2);
        boolean lengthFits = version.equals("00") ? header.length() == LENGTH : hasRoomForMore(header);
        String traceId = header.substring(3, 35);
        String spanId = header.substring(36, 52);
        if (version.equals("ff") || !lengthFits || isZero(traceId) || isZero(spanId)) {
            return null;
        }
        return new TraceContext(traceId, spanId);
    }

    private static boolean hasRoomForMore(String header) {
        return header.length() == LENGTH || header.charAt(LENGTH) == '-';
    }

    private static boolean isWellFormed(String header) {
        for (int i = 0; i < LENGTH; i++) {
            char c = header.charAt(i);
            boolean dash = i == 2 || i == 35 || i == 52;
            if (dash ? c != '-' : LOWER_HEX.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }

    /** The flags of a valid header that level 1 knows. */
    static String flags(String header) {
        return Character.digit(header.charAt(LENGTH - 1), 16) % 2 == 1 ? "01" : "00";
    }

    /** The header for these ids. */
    static String text(TraceContext context, String flags) {
        return "00-" + context.traceId() + '-' + context.spanId() + '-' + flags;
    }

    /** 16 digits. */
    static String hex(long bits) {
        return HexFormat.of().toHexDigits(bits);
    }
}
