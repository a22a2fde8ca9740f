package io.securitylogger.impl.cleaning;

/**
 * How much of a body is kept, in characters (UTF-16 code units). A body of at most its limit is kept whole.
 *
 * @param requestBodyLength of a request body; 0 keeps no request body at all
 * @param responseBodyLength of a response body; 0 keeps no response body at all
 * @param jsonStringLength of a string value in a JSON body that is longer than its limit, at least
 *     {@value #SHORTEST_JSON_STRING}; {@link #UNLIMITED} cuts long JSON like any other text
 */
public record BodyLimits(int requestBodyLength, int responseBodyLength, int jsonStringLength) {

    /** No limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    static final int SHORTEST_JSON_STRING = 10;

    /** @throws IllegalArgumentException if a length is out of its range */
    public BodyLimits {
        requireNotNegative("request body length", requestBodyLength);
        requireNotNegative("response body length", responseBodyLength);
        if (jsonStringLength < SHORTEST_JSON_STRING) {
            throw new IllegalArgumentException(
                    "JSON string length must be at least " + SHORTEST_JSON_STRING + ", was " + jsonStringLength);
        }
    }

    /** The documented limits: 1000, 1000 and 250. */
    public static BodyLimits defaults() {
        return new BodyLimits(1000, 1000, 250);
    }

    private static void requireNotNegative(String name, int length) {
        if (length < 0) {
            throw new IllegalArgumentException(name + " must be at least 0, was " + length);
        }
    }
}
