package io.securitylogger.client.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Tells how near to the end of its envelope an answer is where its bytes pause. Not thread-safe. */
final class EnvelopeEnd {

    /** Longer than both end tags with any sensible prefix. */
    private static final int KEPT = 64;

    private final boolean alone;
    private String last = "";

    /** How near. */
    enum Place {
        BEFORE,
        /** Behind the body's end tag, which is the last that parsers read for an application. */
        CLOSING,
        BEHIND
    }

    /**
     * @param contentType of the answer: in a multipart one the envelope is followed by attachments, and is never the end
     */
    EnvelopeEnd(String contentType) {
        alone = !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** The place behind what has passed, these bytes included. */
    Place after(byte[] bytes, int offset, int count) {
        int kept = Math.min(count, KEPT);
        String all = last + new String(bytes, offset + count - kept, kept, ISO_8859_1);
        last = all.substring(Math.max(0, all.length() - KEPT));
        String text = last.stripTrailing();
        if (!alone) {
            return Place.BEFORE;
        }
        if (endsWithTag(text, "Envelope")) {
            return Place.BEHIND;
        }
        int bodyEnd = text.lastIndexOf('>') + 1;
        String begun = text.substring(bodyEnd).stripLeading();
        boolean atTag = begun.isEmpty() || begun.equals("<") || begun.startsWith("</");
        return atTag && endsWithTag(text.substring(0, bodyEnd), "Body") ? Place.CLOSING : Place.BEFORE;
    }

    private static boolean endsWithTag(String text, String name) {
        String tag = text.substring(Math.max(0, text.lastIndexOf('<')));
        return tag.startsWith("</") && (tag.endsWith(':' + name + '>') || tag.equals("</" + name + '>'));
    }
}
