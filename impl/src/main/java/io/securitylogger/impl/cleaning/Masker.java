package io.securitylogger.impl.cleaning;

import java.util.ArrayList;
import java.util.Collections;
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

    /** As many lines as given. Of a secret that goes over several each is masked. */
    List<String> maskLines(List<String> lines) {
        String text = String.join("\n", lines);
        if (finders.stream().noneMatch(finder -> finder.mayFind(text))) {
            return lines;
        }
        try {
            Ranges found = new Ranges();
            for (SecretFinder finder : finders) {
                finder.find(KeptText.whole(text), found);
            }
            found.merge();
            return masked(text, found);
        } catch (RuntimeException | StackOverflowError e) {
            return Collections.nCopies(lines.size(), replacement);
        }
    }

    private List<String> masked(String text, Ranges found) {
        List<String> lines = new ArrayList<>();
        int next = 0;
        for (int from = 0; from <= text.length(); ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            while (next < found.size() && found.end(next) <= from) {
                next++;
            }
            Ranges ofLine = new Ranges();
            for (int i = next; i < found.size() && found.start(i) < end; i++) {
                int start = Math.max(found.start(i), from);
                boolean whole = found.start(i) >= from && found.end(i) <= end;
                ofLine.add(start - from, Math.min(found.end(i), end) - from, whole ? found.quoting(i) : Ranges.BARE);
            }
            lines.add(MaskedText.of(KeptText.whole(text.substring(from, end)), ofLine, replacement));
            from = end + 1;
        }
        return lines;
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
