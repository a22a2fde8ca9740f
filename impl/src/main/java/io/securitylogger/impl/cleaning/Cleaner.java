package io.securitylogger.impl.cleaning;

import io.securitylogger.impl.cleaning.BodyCapture.Keeping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what is logged: bounds it and masks its secrets. Built once from its settings; thread-safe; takes time in
 * proportion to the length of what it is given, and never throws on it.
 */
public final class Cleaner {

    private static final String IDENTITY = "identity";

    private final CleaningSettings settings;
    private final Masker bodies;
    private final Masker values;
    private final NamePatterns headerNames;
    private final NamePatterns queryNames;

    /**
     * @throws IllegalArgumentException if a pattern is malformed or needs more than linear time (look-around, back
     *     references); its message names the pattern and the reason
     */
    public Cleaner(CleaningSettings settings) {
        MaskingSettings masking = settings.masking();
        boolean extended = masking.enabled() && masking.extended();
        List<SecretFinder> rules = extended ? List.of(new SecretScanner()) : List.of();
        List<SecretFinder> all = new ArrayList<>(rules);
        for (String pattern : masking.bodyPatterns()) {
            SecretFinder compiled = BodyPattern.of(pattern);
            if (masking.enabled()) {
                all.add(compiled);
            }
        }
        this.settings = settings;
        this.bodies = new Masker(all, masking.replacement());
        this.values = new Masker(rules, masking.replacement());
        this.headerNames = new NamePatterns(
                masking.headerPatterns(), extended ? SensitiveNames::tellsInHeader : name -> false, values::mask);
        this.queryNames = new NamePatterns(
                masking.queryPatterns(), extended ? SensitiveNames::tellsInQuery : name -> false, values::mask);
    }

    /**
     * Checks patterns before they are settled.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public static void checkPatterns(List<String> patterns) {
        patterns.forEach(BodyPattern::new);
    }

    /**
     * Begins the copy of a request body.
     *
     * @param contentType the header as sent, with its parameters; without it a body is kept if it reads like text: no
     *     control characters and nothing that could not be decoded at its beginning
     * @param contentEncoding the header as sent; a body with an encoding other than {@code identity} is not kept
     */
    public BodyCapture requestBody(@Nullable String contentType, @Nullable String contentEncoding) {
        return body(contentType, contentEncoding, settings.limits().requestBodyLength());
    }

    /** Begins the copy of a response body, as {@link #requestBody} does. */
    public BodyCapture responseBody(@Nullable String contentType, @Nullable String contentEncoding) {
        return body(contentType, contentEncoding, settings.limits().responseBodyLength());
    }

    /** The headers with their secrets masked: every value of a telling name, and secrets in the other values. */
    public Map<String, List<String>> headers(Map<String, List<String>> headers) {
        return masked(headers, headerNames);
    }

    /** The query parameters, decoded, with their secrets masked as those of headers are. */
    public Map<String, List<String>> queries(Map<String, List<String>> queries) {
        return masked(queries, queryNames);
    }

    /** A JSON object of the application with its secrets masked: values of telling names, and secrets in texts. */
    public Map<String, @Nullable Object> data(Map<String, @Nullable Object> object) {
        return settings.masking().enabled() ? new MaskedData(values, queryNames).of(object) : object;
    }

    /** A path with secrets in it masked, such as {@code ;jsessionid=…}. */
    public String path(String path) {
        return values.mask(withoutNul(path));
    }

    /**
     * A text such as an error message, masked by the body patterns and the extended rules, then cut.
     *
     * @param limit how many characters it may have, at least 1; a longer one ends in {@code …}
     */
    public @Nullable String text(@Nullable String text, int limit) {
        if (text == null) {
            return null;
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, was " + limit);
        }
        String clean = withoutNul(text);
        int kept = (int) Math.min((long) limit + BoundedText.LOOK_AHEAD, clean.length());
        return bodies.mask(new KeptText(clean.substring(0, kept), new Ranges(), kept < clean.length(), limit));
    }

    /**
     * The value that belongs to a name, such as an argument: masked if the name tells of a secret, and secrets in it.
     */
    public String named(String name, String value) {
        boolean hides = settings.masking().enabled() && queryNames.of(name).hides();
        return hides ? values.replacement() : value;
    }

    /**
     * Lines of one text, each masked as {@link #text} is; the extended rules find secrets that go over several lines too. The
     * patterns see one line at a time: some take all up to a delimiter that comes in requests alone.
     *
     * @param lines without line ends
     * @return as many lines
     */
    public List<String> lines(List<String> lines) {
        return values.maskLines(lines).stream().map(bodies::mask).toList();
    }

    private BodyCapture body(@Nullable String contentType, @Nullable String contentEncoding, int limit) {
        ContentType type = ContentType.of(contentType);
        BoundedText text = new BoundedText(limit, settings.limits().jsonStringLength());
        return new BodyCapture(
                bodies, BodyCapture.charsetOf(type.charset()), keeping(type, contentEncoding, limit), text);
    }

    private Keeping keeping(ContentType type, @Nullable String contentEncoding, int limit) {
        boolean isEncoded = contentEncoding != null
                && !contentEncoding.isBlank()
                && !contentEncoding.strip().equalsIgnoreCase(IDENTITY);
        if (limit == 0 || isEncoded) {
            return Keeping.NEVER;
        }
        if (type.mediaType().isEmpty()) {
            return Keeping.IF_TEXT;
        }
        return settings.keeps(type.mediaType()) ? Keeping.ALWAYS : Keeping.NEVER;
    }

    private Map<String, List<String>> masked(Map<String, List<String>> fields, NamePatterns names) {
        if (fields.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> masked = new LinkedHashMap<>();
        boolean enabled = settings.masking().enabled();
        fields.forEach((name, all) -> {
            NamePatterns.Answer known = names.of(withoutNul(name));
            boolean hides = enabled && known.hides();
            masked.merge(known.shown(), all == null ? List.of() : shown(all, hides), Cleaner::joined);
        });
        return masked;
    }

    private List<String> shown(List<String> all, boolean hides) {
        return all.size() == 1
                ? List.of(shown(all.get(0), hides))
                : all.stream().map(value -> shown(value, hides)).toList();
    }

    private String shown(@Nullable String value, boolean hides) {
        return hides ? values.replacement() : values.mask(withoutNul(value));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Servers hand out {@code null} where the API of maps of fields does not forbid it. */
    private static String withoutNul(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
