package io.securitylogger.client.http;

import io.securitylogger.spi.OutgoingCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/**
 * A response whose body is still under way and may be lost unread. The client holds what it has given out itself as long as
 * the connection waits, so only a body of ours can be missed.
 *
 * @param response the client's
 * @param body in place of the client's body
 */
record WatchedResponse<T>(HttpResponse<T> response, T body) implements HttpResponse<T> {

    /** The response itself if its body has arrived, or is not one that streams. */
    static <T> HttpResponse<T> of(HttpResponse<T> response, OutgoingCall call, CallEnd end) {
        if (end.isOver()) {
            return response;
        }
        T body = response.body();
        T watched = WatchedBody.of(body, call);
        return watched == body ? response : new WatchedResponse<>(response, watched);
    }

    @Override
    public int statusCode() {
        return response.statusCode();
    }

    @Override
    public HttpRequest request() {
        return response.request();
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
        return response.previousResponse();
    }

    @Override
    public HttpHeaders headers() {
        return response.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return response.sslSession();
    }

    @Override
    public URI uri() {
        return response.uri();
    }

    @Override
    public HttpClient.Version version() {
        return response.version();
    }

    @Override
    public String toString() {
        return response.toString();
    }
}
