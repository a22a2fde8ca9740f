package io.securitylogger.client.soap;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.NextAction;
import com.sun.xml.ws.api.pipe.Tube;
import com.sun.xml.ws.api.pipe.TubeCloner;
import com.sun.xml.ws.api.pipe.helper.AbstractFilterTubeImpl;
import io.securitylogger.LogData;
import org.jspecify.annotations.Nullable;

/** Begins and ends calls around the transport of Metro. Serves one call at a time, as every tube. */
final class MetroTube extends AbstractFilterTubeImpl {

    private final LogData data;
    private @Nullable Packet request;

    MetroTube(Tube transport, LogData data) {
        super(transport);
        this.data = data;
    }

    private MetroTube(MetroTube original, TubeCloner cloner) {
        super(original, cloner);
        this.data = original.data;
    }

    @Override
    public NextAction processRequest(Packet packet) {
        SoapCall call = SoapCall.begin(
                packet.endpointAddress.toString(), MetroPackets.requestHeaders(packet), data, MetroExecutor.calls());
        if (call != null) {
            MetroPackets.requestHeaders(packet, call.withTrace(MetroPackets.requestHeaders(packet)));
            packet.invocationProperties.put(SoapCall.KEY, call);
            request = packet;
            MetroExecutor.underWay(call);
        }
        return super.processRequest(packet);
    }

    @Override
    public NextAction processResponse(Packet answer) {
        SoapCall call = taken();
        if (call != null && !call.isAnswered()) {
            MetroPackets.tellHead(answer, call);
            call.end();
        }
        return super.processResponse(answer);
    }

    @Override
    public NextAction processException(Throwable failure) {
        Packet asked = request;
        SoapCall call = taken();
        if (call != null && asked != null) {
            if (!call.isAnswered() && MetroPackets.tellHead(asked, call)) {
                call.end();
            } else {
                call.fail(failure);
            }
        }
        return super.processException(failure);
    }

    @Override
    public MetroTube copy(TubeCloner cloner) {
        return new MetroTube(this, cloner);
    }

    /** The call of the request, which nobody finds any more after this. */
    private @Nullable SoapCall taken() {
        Packet asked = request;
        request = null;
        MetroExecutor.underWay(null);
        return asked == null ? null : (SoapCall) asked.invocationProperties.remove(SoapCall.KEY);
    }
}
