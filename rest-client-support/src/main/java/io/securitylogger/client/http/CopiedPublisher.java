package io.securitylogger.client.http;

import io.securitylogger.spi.BodyCopy;
import io.securitylogger.spi.OutgoingCall;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/**
 * Copies a request's body on its way to the client.
 *
 * @param publisher the application's
 * @param call where the copy belongs; each subscription begins it anew
 */
record CopiedPublisher(BodyPublisher publisher, OutgoingCall call) implements BodyPublisher {

    @Override
    public long contentLength() {
        return publisher.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        publisher.subscribe(new Copying(subscriber, call.requestBody()));
    }

    private record Copying(Subscriber<? super ByteBuffer> subscriber, BodyCopy copy) implements Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            if (bytes != null) {
                copy.write(bytes);
            }
            subscriber.onNext(bytes);
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
