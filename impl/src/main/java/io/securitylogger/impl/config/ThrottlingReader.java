package io.securitylogger.impl.config;

import io.securitylogger.impl.throttling.Counter;
import io.securitylogger.impl.throttling.ThrottlingSettings;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottleBy;
import io.securitylogger.throttling.ThrottlingLimit;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the settings that say how many requests are allowed. */
record ThrottlingReader(PropertyReader properties) {

    private static final String NONE = "none";
    private static final List<ThrottlingLimit> DEFAULT = List.of(
            ThrottlingLimit.of(LimitOn.PER_REQUEST, 1000, Duration.ofHours(1)),
            ThrottlingLimit.of(LimitOn.PER_REQUEST, 20, Duration.ofMinutes(1)));
    private static final String ALLOWED =
            "give limits such as per-request:20/PT1M or per-request@user:20/PT1M, separated by commas, or " + NONE;
    private static final Pattern LIMIT = Pattern.compile("([a-z-]+)(?:@([a-z-]+))?:([0-9]{1,9})/(.+)");
    private static final int IPV6_BITS = 128;
    private static final List<String> COUNTERS =
            Stream.of(Counter.values()).map(ThrottlingReader::name).toList();

    ThrottlingSettings read() {
        return new ThrottlingSettings(
                properties.flag(Property.THROTTLING_ENABLED, true),
                properties.checked(Property.DEFAULT_THROTTLING_VALIDATORS, DEFAULT, ALLOWED, this::defaults),
                new ThrottlingSettings.Mode(
                        properties.flag(Property.THROTTLING_DRY_RUN, false),
                        properties.flag(Property.THROTTLING_FAIL_OPEN, true),
                        properties.flag(Property.THROTTLING_HEADERS, true),
                        properties.flag(Property.THROTTLING_LOG_BODY, true)),
                new ThrottlingSettings.Counting(
                        properties.parsed(
                                Property.THROTTLING_COUNTER,
                                Counter.MEMORY,
                                "give one of " + COUNTERS,
                                text -> named(Counter.values(), ThrottlingReader::name, text)),
                        properties.integer(Property.THROTTLING_MAX_KEYS, 100_000, 1),
                        properties.parsed(
                                Property.THROTTLING_IPV6_PREFIX,
                                64,
                                "give a whole number from 1 to " + IPV6_BITS,
                                text -> PropertyReader.between(1, IPV6_BITS, text))));
    }

    private static String name(Counter counter) {
        return counter.name().toLowerCase(Locale.ROOT);
    }

    private List<ThrottlingLimit> defaults() {
        List<String> texts = properties.list(Property.DEFAULT_THROTTLING_VALIDATORS, List.of());
        if (texts.equals(List.of(NONE))) {
            return List.of();
        }
        return texts.isEmpty()
                ? DEFAULT
                : texts.stream().map(ThrottlingReader::limit).toList();
    }

    private static ThrottlingLimit limit(String text) {
        Matcher parts = LIMIT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no limit");
        }
        String by = parts.group(2);
        return new ThrottlingLimit(
                named(LimitOn.values(), LimitOn::label, parts.group(1)),
                Integer.parseInt(parts.group(3)),
                duration(parts.group(4)),
                by == null ? ThrottleBy.IP : named(ThrottleBy.values(), ThrottleBy::label, by),
                null,
                null);
    }

    private static <E> E named(E[] values, Function<E, String> label, String name) {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no '" + name + "', but "
                        + Arrays.stream(values).map(label).toList()));
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no duration", wrong);
        }
    }
}
