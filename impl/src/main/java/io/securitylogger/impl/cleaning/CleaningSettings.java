package io.securitylogger.impl.cleaning;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of a {@link Cleaner}.
 *
 * @param limits how much is kept
 * @param contentTypes media types (without parameters, case ignored) whose bodies are kept; {@value #ANY_TYPE} keeps all
 * @param masking what is masked
 */
public record CleaningSettings(BodyLimits limits, Set<String> contentTypes, MaskingSettings masking) {

    /** The content type that stands for all. */
    public static final String ANY_TYPE = "*";

    /** The documented content types. */
    public static final Set<String> DEFAULT_CONTENT_TYPES =
            Set.of("application/json", "application/xml", "text/xml", "text/csv", "text/html", "application/xhtml+xml");

    public CleaningSettings {
        requireNonNull(limits, "limits");
        requireNonNull(masking, "masking");
        contentTypes = contentTypes.stream()
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The documented defaults, with the extended rules on. */
    public static CleaningSettings defaults() {
        return new CleaningSettings(BodyLimits.defaults(), DEFAULT_CONTENT_TYPES, MaskingSettings.defaults());
    }

    /** Whether bodies of this media type (lower case, without parameters) are kept. */
    boolean keeps(String mediaType) {
        return contentTypes.contains(ANY_TYPE) || contentTypes.contains(mediaType);
    }
}
