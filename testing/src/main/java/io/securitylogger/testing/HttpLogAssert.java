package io.securitylogger.testing;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpLog;
import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Says what the log of a request should hold. */
public final class HttpLogAssert extends AbstractAssert<HttpLogAssert, HttpLog> {

    HttpLogAssert(HttpLog actual) {
        super(actual, HttpLogAssert.class);
    }

    /** The HTTP method is this one. */
    public HttpLogAssert hasMethod(String method) {
        return has("method", method, request().method());
    }

    /** The path is this one. */
    public HttpLogAssert hasPath(String path) {
        return has("path", path, request().path());
    }

    /** The status code of the response is this one. */
    public HttpLogAssert hasResponseCode(int code) {
        HttpExchange.Response response = actual.http().response();
        return has("response code", code, response == null ? null : response.code());
    }

    /** The state is this one. */
    public HttpLogAssert hasState(LogState state) {
        return has("state", state, actual.state());
    }

    /** The slug is this one. */
    public HttpLogAssert hasSlug(String slug) {
        return has("slug", slug, actual.fields().slug());
    }

    /** This object is among the related ones. */
    public HttpLogAssert isRelatedTo(ObjectRef object) {
        isNotNull();
        if (!actual.fields().relatedObjects().contains(object)) {
            throw failure(
                    "Expected %s to be related to %s, but it is to %s",
                    Descriptions.of(actual), object, actual.fields().relatedObjects());
        }
        return this;
    }

    /** It began inside that log. */
    public HttpLogAssert isChildOf(LogRecord parent) {
        return has("parent", parent.ref(), actual.fields().parent());
    }

    private HttpExchange.Request request() {
        isNotNull();
        return actual.http().request();
    }

    private HttpLogAssert has(String what, Object expected, @Nullable Object found) {
        isNotNull();
        if (!Objects.equals(expected, found)) {
            throw failure("Expected %s of %s to be %s, but it is %s", what, Descriptions.of(actual), expected, found);
        }
        return this;
    }
}
