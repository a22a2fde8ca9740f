package io.securitylogger.suite.kinds;

import static java.util.Objects.requireNonNull;

import io.securitylogger.suite.server.ServerUnderTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One kind of request and what its log must tell beyond what the client saw: one line of the table. Described by the
 * chained calls; not thread-safe.
 */
final class Kind {
    final String name;
    final Sending sending;
    final Map<String, String> maskedRequestHeaders = new LinkedHashMap<>();
    final Map<String, String> maskedResponseHeaders = new LinkedHashMap<>();
    Exchange exchange = Exchanges::once;
    int status = 200;
    int requests = 1;
    String queries = "{}";
    BodyExpectation requestBody = BodyExpectation.AS_IT_PASSED;
    BodyExpectation responseBody = BodyExpectation.AS_IT_PASSED;
    boolean responseHeadersKnown = true;
    boolean clientStays = true;
    boolean bodiesEqual = true;

    @Nullable
    String view;

    @Nullable
    String error;

    @Nullable
    String user;

    @Nullable
    String loggedPath;

    private Kind(String name, Sending sending) {
        this.name = requireNonNull(name);
        this.sending = requireNonNull(sending);
    }

    static Kind of(String name, Sending sending) {
        return new Kind(name, sending);
    }

    /** On one server only, with its versions: {@code payara} is {@code payara7} too. */
    Kind on(String server, UnaryOperator<Kind> differs) {
        return ServerUnderTest.name().startsWith(server) ? differs.apply(this) : this;
    }

    /** On the servers whose JAX-RS is RESTEasy. */
    Kind onResteasy(UnaryOperator<Kind> differs) {
        return on("wildfly", differs).on("open-liberty", differs);
    }

    Kind by(Exchange way) {
        exchange = way;
        return this;
    }

    Kind twiceBy(Exchange way) {
        requests = 2;
        return by(way);
    }

    /** The client goes before it has the whole answer. */
    Kind hangsUpBy(Exchange way) {
        clientStays = false;
        return by(way);
    }

    Kind answers(int code) {
        status = code;
        return this;
    }

    /** The resource method; without this call none has matched. */
    Kind view(String slug) {
        view = slug;
        return this;
    }

    /** What the error message begins with: the exception that nobody dealt with. */
    Kind error(String exception) {
        error = exception;
        return this;
    }

    /** The server itself does away with the failure, where nobody can see it. */
    Kind withoutError() {
        error = null;
        return this;
    }

    Kind user(String name) {
        user = name;
        return this;
    }

    /** As JSON. */
    Kind queries(String json) {
        queries = json;
        return this;
    }

    /** The path in the log, behind the context root, where it is not as sent. */
    Kind loggedPath(String path) {
        loggedPath = path;
        return this;
    }

    Kind masksRequestHeader(String header, String shown) {
        maskedRequestHeaders.put(header, shown);
        return this;
    }

    Kind masksResponseHeader(String header, String shown) {
        maskedResponseHeaders.put(header, shown);
        return this;
    }

    Kind requestBody(BodyExpectation expected) {
        requestBody = expected;
        return this;
    }

    Kind responseBody(BodyExpectation expected) {
        responseBody = expected;
        return this;
    }

    /** The server answers with a page of its own, behind the application's back. */
    Kind serversOwnPage() {
        responseHeadersKnown = false;
        return responseBody(BodyExpectation.UNKNOWN);
    }

    /** The server's own page shows the stack, in which the filter of the bundle is to be seen. */
    Kind showsStack() {
        bodiesEqual = false;
        return serversOwnPage();
    }

    /** The server answers before any application sees the request. */
    Kind refusedByServer(int code) {
        return answers(code).notLogged();
    }

    /** The request is none of ours. */
    Kind notLogged() {
        requests = 0;
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
