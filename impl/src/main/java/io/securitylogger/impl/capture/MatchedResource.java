package io.securitylogger.impl.capture;

import io.securitylogger.impl.throttling.ResourceRules;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the resource method that serves a request.
 *
 * @param viewSlug its name; {@code null} if none matched
 * @param exempt whether requests to it are not logged
 * @param hideRequestBody whether the request's body is hidden
 * @param hideResponseBody whether the response's body is hidden
 * @param throttling how many requests it takes
 */
public record MatchedResource(
        @Nullable String viewSlug,
        boolean exempt,
        boolean hideRequestBody,
        boolean hideResponseBody,
        ResourceRules throttling) {

    /** No resource method matched. */
    public static final MatchedResource NONE = new MatchedResource(null, false, false, false, ResourceRules.NONE);
}
