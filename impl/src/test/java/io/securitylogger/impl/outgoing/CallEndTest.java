package io.securitylogger.impl.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogState;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Said;
import io.securitylogger.spi.BodyCopy;
import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class CallEndTest {

    @RegisterExtension
    final Said said = new Said();

    private final Logbook logbook = new Logbook();

    @Test
    void endsOnceWhateverRaces() throws Exception {
        for (int round = 0; round < 200; round++) {
            logbook.events.clear();
            OutgoingCall call = begin("GET", "http://h/", Map.of());
            call.response(200, Map.of());
            BodyCopy body = call.responseBody();
            CountDownLatch go = new CountDownLatch(1);
            List<Runnable> racers = List.of(
                    call::end,
                    call::close,
                    () -> call.fail(new IOException()),
                    () -> write(body, "more"),
                    () -> call.response(500, Map.of()),
                    call::responseBody);
            CompletableFuture<?>[] all = racers.stream()
                    .map(racer -> CompletableFuture.runAsync(
                            () -> {
                                await(go);
                                racer.run();
                            },
                            command -> new Thread(command).start()))
                    .toArray(CompletableFuture[]::new);
            go.countDown();
            CompletableFuture.allOf(all).get(20, TimeUnit.SECONDS);
            logbook.runElsewhere();
            assertThat(logbook.elsewhere).isEmpty();
            logbook.ended();
        }
    }

    @Test
    void anEndOnAnotherThreadIsHandedOver() throws Exception {
        OutgoingCall call = begin("GET", "http://h/", Map.of());
        call.response(200, Map.of());
        CompletableFuture.runAsync(call::end, command -> new Thread(command).start())
                .get(20, TimeUnit.SECONDS);

        assertThat(logbook.events).hasSize(1);
        logbook.runElsewhere();
        assertThat(logbook.ended().state()).isEqualTo(LogState.INFO);
    }

    @Test
    void aResponseThatNobodyCanCloseAnyMoreEndsAsAnError() throws Exception {
        OutgoingCall call = begin("GET", "http://h/", Map.of());
        call.response(200, Map.of());
        watchGarbage(call);

        Runnable handedOver = null;
        for (int attempt = 0; handedOver == null && attempt < 100; attempt++) {
            System.gc();
            handedOver = logbook.elsewhere.poll(100, TimeUnit.MILLISECONDS);
        }
        requireNonNull(handedOver).run();
        assertThat(logbook.ended().state()).isEqualTo(LogState.ERROR);
        assertThat(logbook.ended().fields().errorMessage()).contains("neither read to its end nor closed");
    }

    private static void watchGarbage(OutgoingCall call) {
        call.endWhenUnreachable(new byte[10]);
    }

    @Test
    void isNotLoggedWhenSwitchedOff() {
        OutgoingCall call = logbook.calls(new OutgoingSettings(false, true), false)
                .begin(OutgoingRequest.of("GET", URI.create("http://h/"), Map.of()));

        assertThat(call.isLogged()).isFalse();
        assertThat(call.headersToSend()).isEmpty();
        call.fail(new IOException());
        assertThat(logbook.events).isEmpty();
    }

    @Test
    void callsOfObserversAreNotLogged() {
        OutgoingLog calls = logbook.calls(false);
        logbook.observedBy(event -> calls.begin(OutgoingRequest.of("POST", URI.create("http://alarm/"), Map.of()))
                .end());

        calls.begin(OutgoingRequest.of("GET", URI.create("http://h/"), Map.of()))
                .end();

        assertThat(logbook.events).hasSize(2);
    }

    @Test
    void aWriterThatFailsTouchesTheCallOnlyWhereThatIsWanted() {
        logbook.failure = new IllegalStateException("told to fail");

        begin("GET", "http://h/", Map.of()).end();
        OutgoingLog raising = logbook.calls(new OutgoingSettings(true, false), true);
        assertThatThrownBy(() -> raising.begin(OutgoingRequest.of("GET", URI.create("http://h/"), Map.of())))
                .isInstanceOf(WriterFailedException.class);
    }

    @Test
    void whatWeCannotLogPasses() {
        Map<String, List<String>> hostile = new HashMap<>() {
            @Override
            public void forEach(BiConsumer<? super String, ? super List<String>> action) {
                throw new IllegalStateException("hostile");
            }
        };
        OutgoingCall unlogged = begin("GET", "http://h/", hostile);
        assertThat(unlogged.isLogged()).isFalse();

        OutgoingCall call = begin("GET", "http://h/", Map.of());
        call.requestHeaders(hostile);
        call.response(200, hostile);
        call.end();

        assertThat(logbook.ended().state()).isEqualTo(LogState.INFO);
        assertThat(said.texts(Message.OUTGOING_FAILED)).isNotEmpty();
    }

    private OutgoingCall begin(String method, String uri, Map<String, List<String>> headers) {
        return logbook.calls(false).begin(OutgoingRequest.of(method, URI.create(uri), headers));
    }

    private static void write(BodyCopy copy, @Nullable String text) {
        byte[] bytes = String.valueOf(text).getBytes(UTF_8);
        copy.write(bytes[0]);
        copy.write(bytes, 1, bytes.length - 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
