package io.securitylogger.client.jaxrs;

import io.securitylogger.spi.OutgoingCall;
import jakarta.ws.rs.client.ClientRequestContext;
import org.jspecify.annotations.Nullable;

/** The log of a call that is under way, among the properties of its request. */
final class ClientCall {

    static final String PROPERTY = "io.securitylogger.client.call";

    private final CallFilter beganBy;
    private final OutgoingCall log;
    private volatile boolean answered;

    ClientCall(CallFilter beganBy, OutgoingCall log) {
        this.beganBy = beganBy;
        this.log = log;
    }

    static @Nullable ClientCall of(ClientRequestContext request) {
        return of(request.getProperty(PROPERTY));
    }

    static @Nullable ClientCall of(@Nullable Object property) {
        return property instanceof ClientCall call ? call : null;
    }

    OutgoingCall log() {
        return log;
    }

    /** Whether this call is on its way and another registration of the feature sees to it. */
    boolean isSeenToByAnother(CallFilter filter) {
        return !answered && beganBy != filter;
    }

    /** Whether this is the first answer; the properties of RESTEasy's invocations outlive a call. */
    boolean answer() {
        boolean first = !answered;
        answered = true;
        return first;
    }

    void fail(Throwable cause) {
        answered = true;
        log.fail(cause);
    }
}
