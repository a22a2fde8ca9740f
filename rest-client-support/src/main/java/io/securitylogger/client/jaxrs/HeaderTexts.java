package io.securitylogger.client.jaxrs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Header fields as text: RESTEasy hands out as strings what an application has set as whatever it is. */
final class HeaderTexts {

    private HeaderTexts() {}

    static Map<String, List<String>> of(Map<String, ? extends List<?>> headers) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        headers.forEach((name, values) -> texts.put(name, of(values)));
        return texts;
    }

    private static List<String> of(List<?> values) {
        return values.size() == 1
                ? List.of(String.valueOf(values.get(0)))
                : values.stream().map(String::valueOf).toList();
    }
}
