package io.securitylogger.impl.outgoing;

import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingCalls;
import io.securitylogger.spi.OutgoingRequest;

/** Registered as a Java service, so that adapters find the engine. */
public final class ServedOutgoingCalls implements OutgoingCalls {

    @Override
    public OutgoingCall begin(OutgoingRequest request) {
        return OutgoingLog.serving().begin(request);
    }

    @Override
    public OutgoingCalls fromHere() {
        return OutgoingLog.serving().fromHere();
    }
}
