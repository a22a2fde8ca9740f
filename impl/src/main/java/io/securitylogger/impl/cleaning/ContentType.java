package io.securitylogger.impl.cleaning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A content type as a header gives it.
 *
 * @param mediaType lower case, without parameters; empty if there is none
 * @param charset the parameter as given
 */
record ContentType(String mediaType, @Nullable String charset) {

    private static final String CHARSET = "charset=";

    static ContentType of(@Nullable String header) {
        if (header == null) {
            return new ContentType("", null);
        }
        int semicolon = header.indexOf(';');
        String mediaType = semicolon < 0 ? header : header.substring(0, semicolon);
        return new ContentType(
                mediaType.strip().toLowerCase(Locale.ROOT), semicolon < 0 ? null : charset(header, semicolon));
    }

    private static @Nullable String charset(String header, int from) {
        int position = from;
        while (position >= 0) {
            int start = position + 1;
            int end = header.indexOf(';', start);
            String parameter =
                    header.substring(start, end < 0 ? header.length() : end).strip();
            if (parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
                return parameter
                        .substring(CHARSET.length())
                        .replace("\"", "")
                        .replace("'", "")
                        .strip();
            }
            position = end;
        }
        return null;
    }
}
