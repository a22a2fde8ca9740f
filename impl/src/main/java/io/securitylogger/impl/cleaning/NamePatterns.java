package io.securitylogger.impl.cleaning;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Decides by name whether a header or query parameter is masked, and how the name itself is shown. Remembers its answers for
 * a bounded number of names, since the names of one application recur. Thread-safe.
 */
final class NamePatterns {

    private static final int REMEMBERED_NAMES = 1000;
    private static final int LONGEST_REMEMBERED = 100;

    private final List<Pattern> patterns;
    private final Predicate<String> extended;
    private final UnaryOperator<String> shown;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /**
     * @param extended further names that are masked
     * @param shown makes of a name what is shown of it
     * @throws IllegalArgumentException if an expression is malformed or cannot run in linear time
     */
    NamePatterns(List<String> expressions, Predicate<String> extended, UnaryOperator<String> shown) {
        this.patterns = expressions.stream()
                .map(expression -> BodyPattern.compile(expression, Pattern.CASE_INSENSITIVE))
                .toList();
        this.extended = extended;
        this.shown = shown;
    }

    /**
     * What is known of a name.
     *
     * @param shown the name as it is shown
     * @param hides whether its values are masked
     */
    record Answer(String shown, boolean hides) {}

    Answer of(String name) {
        Answer known = answers.get(name);
        if (known != null) {
            return known;
        }
        Answer answer = new Answer(shown.apply(name), hides(name));
        if (name.length() <= LONGEST_REMEMBERED && answers.size() < REMEMBERED_NAMES) {
            answers.put(name, answer);
        }
        return answer;
    }

    private boolean hides(String name) {
        return extended.test(name) || matches(name);
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
