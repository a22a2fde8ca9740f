package io.securitylogger.impl.cleaning;

import java.util.ArrayList;
import java.util.List;

/** Writes a kept text as it will be shown: gaps as {@code …}, masked ranges as the replacement, at most the limit long. */
final class MaskedText {

    private final KeptText kept;
    private final Ranges masked;
    private final String replacement;
    private final List<String> parts = new ArrayList<>();
    private int length;
    private int gap;

    private MaskedText(KeptText kept, Ranges masked, String replacement) {
        this.kept = kept;
        this.masked = masked;
        this.replacement = replacement;
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
        boolean tooLong = kept.isTruncated() && length + (cuts ? 1 : 0) > kept.limit();
        if (cuts && !tooLong) {
            add(KeptText.ELLIPSIS);
        }
        String shown = String.join("", parts);
        return tooLong ? shown.substring(0, KeptText.beforePair(shown, kept.limit() - 1)) + KeptText.ELLIPSIS : shown;
    }

    /** Copies what is visible up to the end; answers where it stands, which lies behind the end if that is in a gap. */
    private int copy(int from, int end) {
        Ranges gaps = kept.gaps();
        int position = from;
        while (gap < gaps.size() && gaps.start(gap) < end) {
            if (gaps.end(gap) > position) {
                add(kept.text().substring(position, Math.max(position, gaps.start(gap))));
                add(KeptText.ELLIPSIS);
                position = gaps.end(gap);
            }
            gap++;
        }
        if (position < end) {
            add(kept.text().substring(position, end));
            position = end;
        }
        return position;
    }

    private void replace(int quoting) {
        if (quoting == Ranges.BARE) {
            add(replacement);
        } else {
            String quote = "\\".repeat((1 << (quoting - 1)) - 1) + '"';
            add(quote);
            add(replacement);
            add(quote);
        }
    }

    private void add(String part) {
        parts.add(part);
        length += part.length();
    }
}
