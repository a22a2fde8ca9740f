package io.securitylogger.client.jaxrs;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Header fields as text: what an application has set may be anything, and RESTEasy hands it out as text all the same. */
final class HeaderTexts {

    private HeaderTexts() {}

    /** Asks for the objects first, since Jersey makes the texts anew each time that they are looked at. */
    static Map<String, List<String>> of(ClientRequestContext request) {
        Map<String, List<Object>> objects = request.getHeaders();
        return isText(objects) ? asTexts(objects) : copied(request.getStringHeaders());
    }

    static Map<String, List<String>> of(ClientResponseContext response) {
        Map<String, List<String>> headers = response.getHeaders();
        return isText(headers) ? headers : copied(headers);
    }

    private static boolean isText(Map<String, ? extends List<?>> headers) {
        for (List<?> values : headers.values()) {
            for (Object value : values) {
                if (!(value instanceof String)) {
                    return false;
                }
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // all values have been looked at
    private static Map<String, List<String>> asTexts(Map<String, ? extends List<?>> headers) {
        return (Map<String, List<String>>) headers;
    }

    private static Map<String, List<String>> copied(Map<String, ? extends List<?>> headers) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        headers.forEach((name, values) ->
                texts.put(name, values.stream().map(String::valueOf).toList()));
        return texts;
    }
}
