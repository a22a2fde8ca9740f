package io.securitylogger.impl.cleaning;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** One configured expression for bodies and texts; masks the groups of each match, or the match if it has none. */
final class BodyPattern implements SecretFinder {

    /** After so many matches the work is counted: a match may have looked at all the rest of the text. */
    private static final int UNCOUNTED_MATCHES = 32;

    private static final int READS_PER_CHARACTER = 64;

    private static final String LITERAL_CHARACTERS = "\"'<>=:;_-/&@#%,! ";
    private static final String QUANTIFIERS = "*?{+";

    private final Pattern pattern;
    private final String requiredLiteral;

    /** @throws IllegalArgumentException if the expression is malformed or cannot run in linear time */
    BodyPattern(String expression) {
        this.pattern = compile(expression, 0);
        this.requiredLiteral = requiredLiteral(expression);
    }

    /** Finds what the expression matches. */
    static SecretFinder of(String expression) {
        SecretFinder simple = DelimitedPattern.of(expression);
        return simple == null ? new BodyPattern(expression) : simple;
    }

    static Pattern compile(String expression, int flags) {
        try {
            return Pattern.compile(expression, flags);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "the pattern '" + expression + "' cannot be used: " + e.getDescription()
                            + (e.getPattern().isEmpty() ? "" : " at '" + e.getPattern() + "'")
                            + " (RE2 syntax: no look-around, no back references)",
                    e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException("the pattern '" + expression + "' cannot be used: " + e, e);
        }
    }

    @Override
    public void find(KeptText kept, Ranges found) {
        String text = kept.text();
        boolean begins = requiredLiteral.isEmpty() || text.indexOf(requiredLiteral.charAt(0)) >= 0;
        if (!begins || !text.contains(requiredLiteral)) {
            return;
        }
        Matcher matcher = pattern.matcher(text);
        int groups = matcher.groupCount();
        for (int i = 0; i < UNCOUNTED_MATCHES; i++) {
            if (!matcher.find()) {
                return;
            }
            mask(matcher, groups, found);
        }
        findCounted(text, matcher.end(), groups, found);
    }

    private void findCounted(String text, int from, int groups, Ranges found) {
        int position = from;
        Matcher matcher = pattern.matcher(new CountedText(text, READS_PER_CHARACTER * (text.length() + 1024L)));
        try {
            while (position <= text.length() && matcher.find(position)) {
                mask(matcher, groups, found);
                position = matcher.end() == matcher.start() ? matcher.end() + 1 : matcher.end();
            }
        } catch (WorkExceeded e) {
            found.add(position, text.length());
        }
    }

    private static void mask(Matcher matcher, int groups, Ranges found) {
        if (groups == 0) {
            if (matcher.end() > matcher.start()) {
                found.add(matcher.start(), matcher.end());
            }
            return;
        }
        for (int group = 1; group <= groups; group++) {
            if (matcher.start(group) >= 0) {
                found.add(matcher.start(group), matcher.end(group));
            }
        }
    }

    /** A text without which the expression cannot match: the literal characters it begins with; empty if not sure. */
    static String requiredLiteral(String expression) {
        if (expression.equals(MaskingSettings.MULTIPART_PASSWORD)) {
            return "\r\n\r\n";
        }
        if (expression.indexOf('|') >= 0) {
            return "";
        }
        int end = 0;
        while (end < expression.length() && isLiteral(expression.charAt(end))) {
            end++;
        }
        boolean isQuantified = end < expression.length() && QUANTIFIERS.indexOf(expression.charAt(end)) >= 0;
        return expression.substring(0, isQuantified && end > 0 ? end - 1 : end);
    }

    static boolean isLiteral(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || LITERAL_CHARACTERS.indexOf(c) >= 0);
    }

    /** Thrown when a pattern has read more than a constant times the length of the text. */
    private static final class WorkExceeded extends RuntimeException {
        WorkExceeded() {
            super("too many reads", null, false, false);
        }
    }

    /** A text that counts how often its characters are read. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private long readsLeft;

        CountedText(String text, long reads) {
            this.text = text;
            this.readsLeft = reads;
        }

        @Override
        public char charAt(int index) {
            if (--readsLeft < 0) {
                throw new WorkExceeded();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
