package io.securitylogger.impl.cleaning;

import java.util.List;

/** Masks the secrets of a text by the configured patterns and the extended rules. Thread-safe; never throws. */
final class Masker {

    private final List<BodyPattern> patterns;
    private final boolean extended;
    private final String replacement;

    Masker(List<BodyPattern> patterns, boolean extended, String replacement) {
        this.patterns = List.copyOf(patterns);
        this.extended = extended;
        this.replacement = replacement;
    }

    String replacement() {
        return replacement;
    }

    /** The text as it will be shown. If a rule fails, the whole text is the replacement: better blind than leaking. */
    String mask(KeptText kept) {
        try {
            Ranges found = new Ranges();
            for (BodyPattern pattern : patterns) {
                pattern.find(kept.text(), found);
            }
            if (extended) {
                SecretScanner.scan(kept, found);
            }
            found.merge();
            return MaskedText.of(kept, found, replacement);
        } catch (RuntimeException | StackOverflowError e) {
            return replacement;
        }
    }

    String mask(String text) {
        return mask(KeptText.whole(text));
    }
}
