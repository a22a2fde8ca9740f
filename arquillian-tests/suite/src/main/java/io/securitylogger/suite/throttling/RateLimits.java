package io.securitylogger.suite.throttling;

import io.securitylogger.suite.http.RawResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.OuterList;
import org.greenbytes.http.sfv.Parser;

/** The fields that tell of limits, as an independent parser of structured fields reads them. */
final class RateLimits {

    private RateLimits() {}

    /** The parameters of each member of a field, by the member's string. */
    static Map<String, Map<String, Long>> of(RawResponse response, String field) {
        OuterList list = Parser.parseList(
                response.header(field).orElseThrow(() -> new AssertionError("No " + field + " in " + response)));
        Map<String, Map<String, Long>> limits = new LinkedHashMap<>();
        for (ListElement<?> element : list.get()) {
            Map<String, Long> parameters = new LinkedHashMap<>();
            element.getParams().forEach((name, value) -> parameters.put(name, (Long) ((Item<?>) value).get()));
            limits.put((String) element.get(), parameters);
        }
        return limits;
    }
}
