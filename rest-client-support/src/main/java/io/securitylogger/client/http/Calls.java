package io.securitylogger.client.http;

import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingCalls;
import io.securitylogger.spi.OutgoingRequest;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Begins the logs of calls. */
final class Calls {

    private Calls() {}

    /** What the client is going to refuse anyway is left to it, unlogged. */
    static OutgoingCall begin(@Nullable HttpRequest request, @Nullable Object handler) {
        OutgoingRequest asked = request == null || handler == null ? null : read(request);
        return asked == null ? OutgoingCall.UNLOGGED : OutgoingCalls.instance().begin(asked);
    }

    private static @Nullable OutgoingRequest read(HttpRequest request) {
        try {
            return OutgoingRequest.of(
                    request.method(), request.uri(), request.headers().map());
        } catch (RuntimeException requestOfTheApplicationsOwnKind) {
            return null;
        }
    }
}
