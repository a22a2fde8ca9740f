package io.securitylogger.client.http;

import static java.util.Objects.requireNonNull;

import io.securitylogger.spi.OutgoingCall;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * A client whose calls are logged as {@code output-request}, and which is otherwise the client that it wraps:
 * {@code HttpClient client = SecurityLogHttpClient.wrap(HttpClient.newHttpClient())}. Where there is no engine, or with
 * {@code security.log-output-requests=false}, it only hands on.
 *
 * <p>The log begins on the thread that calls, in its scope. It ends when the body has arrived, when it is let go, or when the
 * call fails; that of {@link #send} is written before it returns unless its body streams. Bodies stream as they did, a sized
 * request stays sized, and exceptions are those of the client. Redirects and authentication that the client does by itself
 * are one call. Not logged are web sockets and the responses that a server pushes.
 *
 * <p>Thread-safe, like the client.
 */
public final class SecurityLogHttpClient extends HttpClient {

    private final HttpClient client;

    private SecurityLogHttpClient(HttpClient client) {
        this.client = client;
    }

    /** The same client with its calls logged; a client that is wrapped already stays as it is. */
    public static HttpClient wrap(HttpClient client) {
        requireNonNull(client, "client");
        return client instanceof SecurityLogHttpClient ? client : new SecurityLogHttpClient(client);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        OutgoingCall call = Calls.begin(request, handler);
        if (!call.isLogged()) {
            return client.send(request, handler);
        }
        CallEnd end = CallEnd.heldBack(call);
        HttpResponse<T> response;
        try {
            response = client.send(new LoggedRequest(request, call), new LoggedHandler<>(handler, call, end));
        } catch (Throwable failure) {
            call.fail(failure);
            throw failure;
        }
        end.release();
        return WatchedResponse.of(response, call, end);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        return start(request, handler, client::sendAsync);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushes) {
        return start(
                request,
                handler,
                (HttpRequest sent, BodyHandler<T> handled) -> client.sendAsync(sent, handled, pushes));
    }

    private static <T> CompletableFuture<HttpResponse<T>> start(
            HttpRequest request, BodyHandler<T> handler, Sending<T> sending) {
        OutgoingCall call = Calls.begin(request, handler);
        if (!call.isLogged()) {
            return sending.send(request, handler);
        }
        CallEnd end = new CallEnd(call);
        try {
            return logged(
                    sending.send(new LoggedRequest(request, call), new LoggedHandler<>(handler, call, end)), call, end);
        } catch (Throwable failure) {
            call.fail(failure);
            throw failure;
        }
    }

    /** One of the two methods of the client. */
    @FunctionalInterface
    private interface Sending<T> {
        CompletableFuture<HttpResponse<T>> send(HttpRequest request, BodyHandler<T> handler);
    }

    /** A stage of the client's own future, so that cancelling it cancels the exchange as it does without us. */
    private static <T> CompletableFuture<HttpResponse<T>> logged(
            CompletableFuture<HttpResponse<T>> answer, OutgoingCall call, CallEnd end) {
        CompletableFuture<HttpResponse<T>> logged =
                answer.thenApply(response -> WatchedResponse.of(response, call, end));
        CompletableFuture<?> unused = logged.whenComplete((response, failure) -> {
            if (failure != null) {
                end.failed(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        });
        return logged;
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        return client.newWebSocketBuilder();
    }

    /** Since Java 21, where it hands on; does nothing before. */
    public void shutdown() {
        Shutdown.SHUTDOWN.on(client);
    }

    /** Since Java 21, where it hands on; does nothing before. */
    public void shutdownNow() {
        Shutdown.SHUTDOWN_NOW.on(client);
    }

    /** Since Java 21, where it hands on; true before. */
    public boolean awaitTermination(Duration duration) throws InterruptedException {
        return Shutdown.await(client, duration);
    }

    /** Since Java 21, where it hands on; false before. */
    public boolean isTerminated() {
        return Shutdown.isTerminated(client);
    }

    /** Since Java 21, where it hands on; does nothing before. */
    public void close() {
        Shutdown.CLOSE.on(client);
    }

    @Override
    public String toString() {
        return client.toString();
    }
}
