package io.securitylogger.impl.cleaning;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is masked, and by what.
 *
 * @param enabled whether anything is masked; hiding a whole body on demand works all the same
 * @param extended whether the built-in rules (JSON, XML, form and multipart fields with telling names, tokens, card and
 *     account numbers, keys …) work beside the patterns
 * @param bodyPatterns RE2 expressions, found anywhere in a body or text; one with groups masks its groups only
 * @param headerPatterns RE2 expressions that match at the beginning of a header name, ignoring case, {@code -} and
 *     {@code _} alike
 * @param queryPatterns the same for names of query parameters
 * @param replacement what stands in place of a secret; without quotes, backslashes and control characters, so that
 *     JSON stays valid
 */
public record MaskingSettings(
        boolean enabled,
        boolean extended,
        List<String> bodyPatterns,
        List<String> headerPatterns,
        List<String> queryPatterns,
        String replacement) {

    static final String MULTIPART_PASSWORD = "(?i)content-disposition: form-data; name=\"password\"\\r\\n\\r\\n.*";

    /** The documented body patterns. */
    public static final List<String> DEFAULT_BODY_PATTERNS = List.of(
            "\"password\"\\s*:\\s*\"((?:\\\\\"|[^\"])*)",
            "<password>([^<]*)",
            "password=([^&]*)",
            "csrfmiddlewaretoken=([^&]*)",
            MULTIPART_PASSWORD,
            "\"access_key\": \"([^\"]*)");

    /** The documented header patterns. */
    public static final List<String> DEFAULT_HEADER_PATTERNS =
            List.of("Authorization", "X_Authorization", "Cookie", ".*token.*");

    /** The documented query patterns. */
    public static final List<String> DEFAULT_QUERY_PATTERNS = List.of(".*token.*");

    /** The documented replacement. */
    public static final String DEFAULT_REPLACEMENT = "[Filtered]";

    /** @throws IllegalArgumentException if the replacement would break JSON */
    public MaskingSettings {
        bodyPatterns = List.copyOf(bodyPatterns);
        headerPatterns = List.copyOf(headerPatterns);
        queryPatterns = List.copyOf(queryPatterns);
        requireNonNull(replacement, "replacement");
        if (replacement.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c))) {
            throw new IllegalArgumentException("the replacement must contain no quote, backslash, control character or"
                    + " character outside the basic plane, was " + replacement);
        }
    }

    /** These settings with another replacement. */
    public MaskingSettings withReplacement(String other) {
        return new MaskingSettings(enabled, extended, bodyPatterns, headerPatterns, queryPatterns, other);
    }

    /** Everything on, with the documented patterns. */
    public static MaskingSettings defaults() {
        return new MaskingSettings(
                true,
                true,
                DEFAULT_BODY_PATTERNS,
                DEFAULT_HEADER_PATTERNS,
                DEFAULT_QUERY_PATTERNS,
                DEFAULT_REPLACEMENT);
    }
}
