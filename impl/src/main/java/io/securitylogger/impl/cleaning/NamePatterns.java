package io.securitylogger.impl.cleaning;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Decides by name whether a header or query parameter is masked. Remembers its answers for a bounded number of names,
 * since the names of one application recur. Thread-safe.
 */
final class NamePatterns {

    private static final int REMEMBERED_NAMES = 1000;
    private static final int LONGEST_REMEMBERED = 100;

    private final List<Pattern> patterns;
    private final Predicate<String> extended;
    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if an expression is malformed or cannot run in linear time */
    NamePatterns(List<String> expressions, Predicate<String> extended) {
        this.patterns = expressions.stream()
                .map(expression -> BodyPattern.compile(expression, Pattern.CASE_INSENSITIVE))
                .toList();
        this.extended = extended;
    }

    boolean hides(String name) {
        Boolean known = answers.get(name);
        if (known != null) {
            return known;
        }
        boolean hides = extended.test(name) || matches(name);
        if (name.length() <= LONGEST_REMEMBERED && answers.size() < REMEMBERED_NAMES) {
            answers.put(name, hides);
        }
        return hides;
    }

    private boolean matches(String name) {
        String dashed = name.replace('_', '-');
        String underscored = name.replace('-', '_');
        for (Pattern pattern : patterns) {
            if (pattern.matcher(name).lookingAt()
                    || pattern.matcher(dashed).lookingAt()
                    || pattern.matcher(underscored).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
