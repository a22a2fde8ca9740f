package io.securitylogger.impl.cleaning;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Cleaners and bodies for the tests. */
final class Cleaning {

    static final String HIDDEN = "[Filtered]";

    private static final MaskingSettings DEFAULTS = MaskingSettings.defaults();

    private Cleaning() {}

    static Cleaner unlimited() {
        return limited(BodyLimits.UNLIMITED, BodyLimits.UNLIMITED);
    }

    static Cleaner limited(int length, int jsonStringLength) {
        return cleaner(length, jsonStringLength, DEFAULTS);
    }

    static Cleaner unmasked(int length, int jsonStringLength) {
        return cleaner(length, jsonStringLength, masking(false, false, List.of()));
    }

    static Cleaner withPatterns(String... patterns) {
        return cleaner(BodyLimits.UNLIMITED, BodyLimits.UNLIMITED, masking(true, false, List.of(patterns)));
    }

    static Cleaner documentedOnly() {
        return withPatterns(MaskingSettings.DEFAULT_BODY_PATTERNS.toArray(String[]::new));
    }

    static Cleaner extendedOnly() {
        return cleaner(BodyLimits.UNLIMITED, BodyLimits.UNLIMITED, masking(true, true, List.of()));
    }

    static Cleaner cleaner(int length, int jsonStringLength, MaskingSettings masking) {
        BodyLimits limits = new BodyLimits(length, length, jsonStringLength);
        return new Cleaner(new CleaningSettings(limits, Set.of(CleaningSettings.ANY_TYPE), masking));
    }

    static MaskingSettings masking(boolean enabled, boolean extended, List<String> bodyPatterns) {
        return new MaskingSettings(
                enabled,
                extended,
                bodyPatterns,
                DEFAULTS.headerPatterns(),
                DEFAULTS.queryPatterns(),
                DEFAULTS.replacement());
    }

    /** The body as it is logged. */
    static String clean(Cleaner cleaner, String body) {
        BodyCapture capture = cleaner.requestBody("text/plain", null);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        capture.write(bytes, 0, bytes.length);
        return requireNonNull(capture.finish(false).text());
    }
}
