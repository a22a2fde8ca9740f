package io.securitylogger.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.HttpExchange.Body;
import io.securitylogger.LogFields;
import io.securitylogger.LogState;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.client.Logbook;
import io.securitylogger.client.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each failure is one log, and for the application the same failure as without us. */
@Timeout(60)
class HttpClientFailureTest {

    @RegisterExtension
    final Logbook logbook = Logbook.open();

    private final HttpClient plain = HttpClient.newHttpClient();
    private final HttpClient client = SecurityLogHttpClient.wrap(plain);

    /** What can go wrong with a call to an address. */
    enum Failing {
        REFUSED("unused"),
        UNKNOWN_HOST("unused"),
        NO_TLS("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"),
        NO_ANSWER(""),
        NONSENSE("nonsense\r\n\r\n"),
        BROKEN("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 100\r\n\r\na;b"),
        TIMEOUT(null),
        BAD_HANDLER("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

        private final @Nullable String answer;

        Failing(@Nullable String answer) {
            this.answer = answer;
        }

        Peer peer() throws IOException {
            return answer == null
                    ? Peer.answering((connection, request) -> Thread.sleep(30_000))
                    : Peer.answering(answer);
        }

        HttpRequest request(Peer peer) throws IOException {
            URI uri = peer.uri("/failing");
            HttpRequest.Builder builder = HttpRequest.newBuilder();
            switch (this) {
                case REFUSED -> uri = URI.create("http://127.0.0.1:" + freePort() + "/");
                case UNKNOWN_HOST -> uri = URI.create("http://nobody.invalid/");
                case NO_TLS -> uri = URI.create(uri.toString().replace("http:", "https:"));
                case TIMEOUT -> builder.timeout(Duration.ofMillis(200));
                default -> {}
            }
            return builder.uri(uri).build();
        }

        HttpResponse.BodyHandler<String> handler() {
            return this == BAD_HANDLER
                    ? info -> {
                        throw new IllegalStateException("handler of the application");
                    }
                    : BodyHandlers.ofString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendFailsAsItDidAndIsLoggedOnce(Failing failing) throws Exception {
        try (Peer peer = failing.peer()) {
            HttpRequest request = failing.request(peer);
            Throwable expected = failureOf(() -> plain.send(request, failing.handler()));
            Throwable failure = failureOf(() -> client.send(request, failing.handler()));

            same(failure, expected);
            assertThat(logbook.endedUntilNow()).hasSize(1);
            checkLog(failing, failure);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendAsyncFailsAsItDidAndIsLoggedOnce(Failing failing) throws Exception {
        try (Peer peer = failing.peer()) {
            HttpRequest request = failing.request(peer);
            Throwable expected =
                    failureOf(() -> plain.sendAsync(request, failing.handler()).get(20, TimeUnit.SECONDS));
            Throwable failure =
                    failureOf(() -> client.sendAsync(request, failing.handler()).get(20, TimeUnit.SECONDS));
            Throwable expectedOfStage = plain.sendAsync(request, failing.handler())
                    .handle((response, cause) -> cause)
                    .get(20, TimeUnit.SECONDS);

            same(failure, expected);
            checkLog(failing, cause(failure));
            Throwable failureOfStage = client.sendAsync(request, failing.handler())
                    .handle((response, cause) -> cause)
                    .get(20, TimeUnit.SECONDS);
            same(failureOfStage, expectedOfStage);
            checkLog(failing, cause(failureOfStage));
            assertThat(logbook.endedUntilNow()).isEmpty();
        }
    }

    private void checkLog(Failing failing, Throwable failure) throws InterruptedException {
        OutputRequestLog log = logbook.ended();
        assertThat(log.state()).isEqualTo(LogState.ERROR);
        assertThat(log.fields().version()).isEqualTo(LogFields.FINAL);
        assertThat(log.fields().stop()).isNotNull();
        assertThat(log.fields().errorMessage()).contains(failure.getClass().getName());
        if (failing == Failing.BROKEN) {
            assertThat(HttpClientLogTest.response(log).body()).isEqualTo(new Body("a;b", 100L));
        }
    }

    /** Whether the future itself is cancelled first, or by the exchange, is a race in the client, too. */
    @Test
    void aCancelledFutureIsAnErrorAndEndsTheExchange() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        try (Peer peer = Peer.answering((connection, request) -> {
            if (connection.getInputStream().read() < 0) {
                hungUp.countDown();
            }
        })) {
            CompletableFuture<HttpResponse<String>> future =
                    client.sendAsync(HttpRequest.newBuilder(peer.uri("/")).build(), BodyHandlers.ofString());
            peer.received();

            assertThat(future.cancel(true)).isTrue();

            assertThat(cause(failureOf(future::join))).isInstanceOf(CancellationException.class);
            OutputRequestLog log = logbook.ended();
            assertThat(log.state()).isEqualTo(LogState.ERROR);
            assertThat(log.fields().errorMessage()).contains("CancellationException");
            assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(logbook.endedUntilNow()).isEmpty();
        }
    }

    @Test
    void anInterruptedThreadIsAnError() throws Exception {
        try (Peer peer = Peer.answering((connection, request) -> Thread.sleep(30_000))) {
            HttpRequest request = HttpRequest.newBuilder(peer.uri("/")).build();
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Thread caller =
                    new Thread(() -> failure.complete(failureOf(() -> client.send(request, BodyHandlers.ofString()))));
            caller.start();
            peer.received();
            caller.interrupt();

            assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            OutputRequestLog log = logbook.ended();
            assertThat(log.state()).isEqualTo(LogState.ERROR);
            assertThat(log.fields().errorMessage()).contains("InterruptedException");
        }
    }

    @Test
    void aCallThatNeverReturnsLeavesALogThatNamesIt() throws Exception {
        try (Peer peer = Peer.answering((connection, request) -> Thread.sleep(30_000))) {
            CompletableFuture<HttpResponse<String>> future =
                    client.sendAsync(HttpRequest.newBuilder(peer.uri("/hangs")).build(), BodyHandlers.ofString());
            peer.received();

            assertThat(logbook.begun()).singleElement().satisfies(log -> {
                assertThat(log.state()).isEqualTo(LogState.INCOMPLETE);
                assertThat(log.http().request().path()).isEqualTo("/hangs");
            });
            assertThat(logbook.endedUntilNow()).isEmpty();
            future.cancel(true);
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void misuseFailsAsItDid() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://h/")).build();
        same(
                failureOf(() -> client.send(null, BodyHandlers.ofString())),
                failureOf(() -> plain.send(null, BodyHandlers.ofString())));
        same(failureOf(() -> client.send(request, null)), failureOf(() -> plain.send(request, null)));
        same(
                failureOf(() -> client.sendAsync(null, BodyHandlers.ofString()).get()),
                failureOf(() -> plain.sendAsync(null, BodyHandlers.ofString()).get()));
        assertThat(logbook.begun()).isEmpty();
    }

    /** Down to the last cause; but whether a time-out has one is a race in the client. */
    private static void same(Throwable failure, Throwable expected) {
        assertThat(failure).hasSameClassAs(expected);
        assertThat(failure.getMessage()).isEqualTo(expected.getMessage());
        if (expected instanceof HttpTimeoutException) {
            return;
        }
        Throwable cause = failure.getCause();
        Throwable expectedCause = expected.getCause();
        assertThat(cause == null).isEqualTo(expectedCause == null);
        if (cause != null && expectedCause != null) {
            same(cause, expectedCause);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() != null
                        && (failure instanceof ExecutionException || failure instanceof CompletionException)
                ? failure.getCause()
                : failure;
    }

    private static Throwable failureOf(Call call) {
        try {
            Object result = call.run();
            throw new AssertionError("It did not fail: " + result);
        } catch (Exception failure) {
            return failure;
        }
    }

    private interface Call {
        Object run() throws Exception;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
