package io.securitylogger.impl.cleaning;

import java.util.List;

/** Masks what its finders find. Thread-safe; never throws. */
final class Masker {

    private final List<SecretFinder> finders;
    private final String replacement;

    Masker(List<SecretFinder> finders, String replacement) {
        this.finders = List.copyOf(finders);
        this.replacement = replacement;
    }

    String replacement() {
        return replacement;
    }

    /** The text as it will be shown. If a finder fails, the whole text is the replacement: better blind than leaking. */
    String mask(KeptText kept) {
        try {
            Ranges found = new Ranges();
            for (SecretFinder finder : finders) {
                finder.find(kept, found);
            }
            found.merge();
            return MaskedText.of(kept, found, replacement);
        } catch (RuntimeException | StackOverflowError e) {
            return replacement;
        }
    }

    String mask(String text) {
        for (SecretFinder finder : finders) {
            if (finder.mayFind(text)) {
                return mask(KeptText.whole(text));
            }
        }
        return text;
    }
}
