package io.securitylogger.client.http;

import io.securitylogger.spi.OutgoingCall;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the response before the application handles it.
 *
 * @param handler the application's
 * @param call the call that is answered
 * @param end how it ends
 */
record LoggedHandler<T>(BodyHandler<T> handler, OutgoingCall call, CallEnd end) implements BodyHandler<T> {

    @Override
    public @Nullable BodySubscriber<T> apply(ResponseInfo info) {
        call.response(info.statusCode(), info.headers().map());
        BodySubscriber<T> subscriber = handler.apply(info);
        return subscriber == null ? null : new CopiedSubscriber<>(subscriber, call.responseBody(), end);
    }
}
