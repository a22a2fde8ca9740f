package io.securitylogger.client.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Finds the end tag of an envelope where the bytes of an answer of unknown length pause. Not thread-safe. */
final class EnvelopeEnd {

    /** Longer than an end tag with any sensible prefix. */
    private static final int KEPT = 64;

    private final boolean alone;
    private String last = "";

    /**
     * @param contentType of the answer: in a multipart one the envelope is followed by attachments, and is never the end
     */
    EnvelopeEnd(String contentType) {
        alone = !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Whether what has passed, these bytes included, ends with it. */
    boolean endsWith(byte[] bytes, int offset, int count) {
        int kept = Math.min(count, KEPT);
        String all = last + new String(bytes, offset + count - kept, kept, ISO_8859_1);
        last = all.substring(Math.max(0, all.length() - KEPT));
        String text = last.stripTrailing();
        String tag = text.substring(Math.max(0, text.lastIndexOf('<')));
        return alone && tag.startsWith("</") && (tag.endsWith(":Envelope>") || tag.equals("</Envelope>"));
    }
}
