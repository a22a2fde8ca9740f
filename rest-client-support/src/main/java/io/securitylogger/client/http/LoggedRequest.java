package io.securitylogger.client.http;

import io.securitylogger.spi.OutgoingCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The application's request with the headers of the trace, its body copied as it is sent. */
final class LoggedRequest extends HttpRequest {

    private final HttpRequest request;
    private final OutgoingCall call;
    private final HttpHeaders headers;

    LoggedRequest(HttpRequest request, OutgoingCall call) {
        this.request = request;
        this.call = call;
        this.headers = with(request.headers(), call.headersToSend());
    }

    private static HttpHeaders with(HttpHeaders own, Map<String, String> more) {
        if (more.isEmpty()) {
            return own;
        }
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(own.map());
        more.forEach((name, value) -> all.put(name, List.of(value)));
        return HttpHeaders.of(all, (name, value) -> true);
    }

    @Override
    public Optional<BodyPublisher> bodyPublisher() {
        return request.bodyPublisher().map(publisher -> new CopiedPublisher(publisher, call));
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public Optional<Duration> timeout() {
        return request.timeout();
    }

    @Override
    public boolean expectContinue() {
        return request.expectContinue();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public Optional<HttpClient.Version> version() {
        return request.version();
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
