package io.securitylogger.client.http;

import io.securitylogger.spi.BodyCopy;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Copies a response's body on its way to the application, which consumes the buffers.
 *
 * @param subscriber the application's
 * @param copy what is kept
 * @param end told when the body ends
 */
record CopiedSubscriber<T>(BodySubscriber<T> subscriber, BodyCopy copy, CallEnd end) implements BodySubscriber<T> {

    @Override
    public CompletionStage<T> getBody() {
        return subscriber.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscriber.onSubscribe(new Noticed(subscription, end));
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (buffers != null) {
            buffers.forEach(copy::write);
        }
        subscriber.onNext(buffers);
    }

    @Override
    public void onError(Throwable cause) {
        end.failed(cause);
        subscriber.onError(cause);
    }

    @Override
    public void onComplete() {
        end.complete();
        subscriber.onComplete();
    }

    /** Notices that the application wants no more of it. */
    private record Noticed(Subscription subscription, CallEnd end) implements Subscription {

        @Override
        public void request(long count) {
            subscription.request(count);
        }

        @Override
        public void cancel() {
            end.closed();
            subscription.cancel();
        }
    }
}
