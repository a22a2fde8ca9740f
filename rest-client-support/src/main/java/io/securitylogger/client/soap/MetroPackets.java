package io.securitylogger.client.soap;

import com.sun.xml.ws.api.message.Packet;
import jakarta.xml.ws.handler.MessageContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What HTTP knows of a packet of Metro. */
final class MetroPackets {

    private MetroPackets() {}

    static @Nullable SoapCall call(Packet packet) {
        return (SoapCall) packet.invocationProperties.get(SoapCall.KEY);
    }

    static Map<String, List<String>> requestHeaders(Packet packet) {
        return map(packet.invocationProperties.get(MessageContext.HTTP_REQUEST_HEADERS));
    }

    static void requestHeaders(Packet packet, Map<String, List<String>> headers) {
        packet.invocationProperties.put(MessageContext.HTTP_REQUEST_HEADERS, headers);
    }

    static Map<String, List<String>> answerHeaders(Packet packet) {
        return map(packet.get(MessageContext.HTTP_RESPONSE_HEADERS));
    }

    /**
     * Tells the status and the header fields of the answer.
     *
     * @return false if no answer has come
     */
    static boolean tellHead(Packet packet, SoapCall call) {
        boolean hasCome = packet.get(MessageContext.HTTP_RESPONSE_CODE) instanceof Integer status && status > 0;
        if (hasCome) {
            call.answered((Integer) packet.get(MessageContext.HTTP_RESPONSE_CODE), answerHeaders(packet));
        }
        return hasCome;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> map(@Nullable Object headers) {
        return headers == null ? Map.of() : (Map<String, List<String>>) headers;
    }
}
