package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.json.JsonText;
import io.securitylogger.impl.throttling.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to a request that is refused: a problem (RFC 9457) of the type that draft-ietf-httpapi-ratelimit-headers-10
 * gives quotas, or a page for people.
 */
final class TooManyRequests {

    /** RFC 6585, section 4. */
    static final int STATUS = 429;

    private static final String TITLE = "Too many requests";
    private static final String PROBLEM = "application/problem+json";
    private static final String TYPE = "https://iana.org/assignments/http-problem-types#quota-exceeded";

    private TooManyRequests() {}

    static Response response(Refusal refusal, List<MediaType> acceptable) {
        Response.ResponseBuilder response = Response.status(STATUS).header("Cache-Control", "no-store");
        return prefersHtml(acceptable)
                ? response.entity(RefusalPage.of(refusal))
                        .type("text/html;charset=UTF-8")
                        .build()
                : response.entity(problem(refusal)).type(PROBLEM).build();
    }

    /** JAX-RS has sorted them by preference. */
    private static boolean prefersHtml(List<MediaType> acceptable) {
        for (MediaType type : acceptable) {
            if (type.isWildcardType() || type.getSubtype().endsWith("json")) {
                return false;
            }
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)
                    || type.isCompatible(MediaType.APPLICATION_XHTML_XML_TYPE)) {
                return true;
            }
        }
        return false;
    }

    private static String problem(Refusal refusal) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE);
        members.put("title", TITLE);
        members.put("status", STATUS);
        members.put("detail", detail(refusal));
        members.put("violated-policies", refusal.rejected().policies());
        return JsonText.of(members);
    }

    /** What is wrong, and for how long. */
    static String detail(Refusal refusal) {
        String text = refusal.rejected().description();
        long seconds = refusal.retryAfterSeconds();
        return seconds == 0 ? text : text + (text.endsWith(".") ? "" : ".") + " Try again in " + seconds + " s.";
    }
}
