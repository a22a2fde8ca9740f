package io.securitylogger.impl.cleaning;

/**
 * What is kept of a text before it is masked: at least everything that will be shown, and behind each cut the
 * look-ahead that masking needs to recognise a secret that straddles it.
 *
 * @param text the text with its look-ahead
 * @param gaps parts of the text that are shown as one {@code …}: the ends of long JSON strings
 * @param isOpen whether the original went on behind the text
 * @param limit how many characters may be shown
 */
record KeptText(String text, Ranges gaps, boolean isOpen, int limit) {

    static final String ELLIPSIS = "…";

    private static final Ranges NO_GAPS = new Ranges();

    static KeptText whole(String text) {
        return new KeptText(text, NO_GAPS, false, BodyLimits.UNLIMITED);
    }

    /** Whether something of the original is not shown. */
    boolean isTruncated() {
        return gaps.size() > 0 || text.length() > limit;
    }

    /** Whether the original went on at this position, where the text does not. */
    boolean isCutAt(int position) {
        if (position >= text.length()) {
            return isOpen;
        }
        int low = 0;
        int high = gaps.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int end = gaps.end(middle);
            if (end == position) {
                return true;
            }
            if (end < position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** Where the text must be cut for the limit, or its length if it need not be. */
    int cut() {
        long shown = text.length() + (long) gaps.size();
        for (int i = 0; i < gaps.size(); i++) {
            shown -= gaps.end(i) - gaps.start(i);
        }
        return shown <= limit ? text.length() : positionOfShown(limit - 1);
    }

    private int positionOfShown(int wanted) {
        int shown = 0;
        int position = 0;
        for (int i = 0; i < gaps.size(); i++) {
            int visible = gaps.start(i) - position;
            if (shown + visible >= wanted) {
                break;
            }
            shown += visible + 1;
            position = gaps.end(i);
        }
        return beforePair(text, position + wanted - shown);
    }

    /** The position, or the one before if a surrogate pair lies across it. */
    static int beforePair(CharSequence text, int position) {
        boolean splits = position > 0
                && position < text.length()
                && Character.isHighSurrogate(text.charAt(position - 1))
                && Character.isLowSurrogate(text.charAt(position));
        return splits ? position - 1 : position;
    }
}
