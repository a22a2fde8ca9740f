package io.securitylogger.client.http;

import io.securitylogger.spi.OutgoingCall;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Puts what can be watched in place of a body that streams. Only of the JDK's own kinds, which an application knows by their
 * interface; a type of its own must stay what it is.
 */
final class WatchedBody {

    private WatchedBody() {}

    @SuppressWarnings("unchecked") // the kinds are hidden, so a type that holds one is the interface or above
    static <T> T of(T body, OutgoingCall call) {
        if (body instanceof InputStream in && isOf(body, "jdk.internal.net.http.")) {
            WatchedInputStream watched = new WatchedInputStream(in);
            call.endWhenUnreachable(watched);
            return (T) watched;
        }
        if (body instanceof Stream<?> stream && isOf(body, "java.util.stream.")) {
            return (T) watched(stream, call);
        }
        if (body instanceof Publisher<?> publisher && isOf(body, "jdk.internal.net.http.")) {
            return (T) new UnreadPublisher((Publisher<List<ByteBuffer>>) publisher, call);
        }
        return body;
    }

    private static boolean isOf(Object body, String packagePrefix) {
        return body.getClass().getName().startsWith(packagePrefix);
    }

    @SuppressWarnings("resource") // closed by the stream in its place
    private static <E> Stream<E> watched(Stream<E> stream, OutgoingCall call) {
        boolean parallel = stream.isParallel();
        WatchedSpliterator<E> elements = new WatchedSpliterator<>(stream.spliterator());
        call.endWhenUnreachable(elements);
        return StreamSupport.stream(elements, parallel).onClose(((BaseStream<?, ?>) stream)::close);
    }

    /** Is watched until someone subscribes: from then on the client brings the body, whoever holds it. */
    private static final class UnreadPublisher implements Publisher<List<ByteBuffer>> {

        private final Publisher<List<ByteBuffer>> publisher;
        private final Object watched = new Object();

        UnreadPublisher(Publisher<List<ByteBuffer>> publisher, OutgoingCall call) {
            this.publisher = publisher;
            call.endWhenUnreachable(watched);
        }

        @Override
        public void subscribe(Subscriber<? super List<ByteBuffer>> subscriber) {
            publisher.subscribe(subscriber == null ? null : new Reading(subscriber, watched));
        }
    }

    private record Reading(Subscriber<? super List<ByteBuffer>> subscriber, Object watched)
            implements Subscriber<List<ByteBuffer>> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            subscriber.onNext(buffers);
        }

        @Override
        public void onError(Throwable cause) {
            subscriber.onError(cause);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }
}
