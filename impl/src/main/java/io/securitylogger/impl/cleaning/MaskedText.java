package io.securitylogger.impl.cleaning;

/** Writes a kept text as it will be shown: gaps as {@code …}, masked ranges as the replacement, at most the limit long. */
final class MaskedText {

    private static final int SHORT = 32;

    private final KeptText kept;
    private final Ranges masked;
    private final String replacement;
    private final StringBuilder shown;
    private int gap;

    private MaskedText(KeptText kept, Ranges masked, String replacement) {
        this.kept = kept;
        this.masked = masked;
        this.replacement = replacement;
        this.shown = new StringBuilder(
                Math.min(kept.text().length(), kept.limit()) + masked.size() * (replacement.length() + 2));
    }

    /** The text to show. The ranges must be merged. */
    static String of(KeptText kept, Ranges masked, String replacement) {
        if (masked.size() == 0 && !kept.isTruncated()) {
            return kept.text();
        }
        return new MaskedText(kept, masked, replacement).write();
    }

    private String write() {
        int cut = kept.cut();
        boolean cuts = cut < kept.text().length();
        int position = 0;
        for (int i = 0; i < masked.size() && masked.start(i) < cut; i++) {
            int start = masked.start(i);
            position = position <= start ? copy(position, start) : position;
            if (masked.end(i) > position || position == start) {
                replace(masked.quoting(i));
                position = Math.max(position, masked.end(i));
            }
        }
        if (position < cut) {
            copy(position, cut);
        }
        boolean tooLong = kept.isTruncated() && shown.length() + (cuts ? 1 : 0) > kept.limit();
        if (tooLong) {
            shown.setLength(KeptText.beforePair(shown, kept.limit() - 1));
        }
        if (cuts || tooLong) {
            shown.append(KeptText.ELLIPSIS);
        }
        return shown.toString();
    }

    /** Copies what is visible up to the end; answers where it stands, which lies behind the end if that is in a gap. */
    private int copy(int from, int end) {
        Ranges gaps = kept.gaps();
        int position = from;
        while (gap < gaps.size() && gaps.start(gap) < end) {
            if (gaps.end(gap) > position) {
                append(position, Math.max(position, gaps.start(gap)));
                shown.append(KeptText.ELLIPSIS);
                position = gaps.end(gap);
            }
            gap++;
        }
        if (position < end) {
            append(position, end);
            position = end;
        }
        return position;
    }

    /** Long parts go by a substring, since the builder would take them over character by character. */
    private void append(int from, int end) {
        if (end - from < SHORT) {
            shown.append(kept.text(), from, end);
        } else {
            shown.append(kept.text().substring(from, end));
        }
    }

    private void replace(int quoting) {
        if (quoting == Ranges.BARE) {
            shown.append(replacement);
            return;
        }
        String quote = "\\".repeat((1 << (quoting - 1)) - 1) + '"';
        shown.append(quote).append(replacement).append(quote);
    }
}
