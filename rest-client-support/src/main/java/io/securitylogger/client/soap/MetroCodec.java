package io.securitylogger.client.soap;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.Codec;
import com.sun.xml.ws.api.pipe.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Copies envelopes as Metro writes and reads them. */
final class MetroCodec implements Codec {

    private final Codec codec;

    MetroCodec(Codec codec) {
        this.codec = codec;
    }

    @Override
    public String getMimeType() {
        return codec.getMimeType();
    }

    @Override
    public @Nullable ContentType getStaticContentType(Packet packet) {
        return codec.getStaticContentType(packet);
    }

    @Override
    public ContentType encode(Packet packet, OutputStream out) throws IOException {
        SoapCall call = MetroPackets.call(packet);
        return codec.encode(packet, call == null ? out : call.sent(out, () -> sentHeaders(packet)));
    }

    @Override
    public ContentType encode(Packet packet, WritableByteChannel out) {
        return codec.encode(packet, out);
    }

    @Override
    public Codec copy() {
        return new MetroCodec(codec.copy());
    }

    @Override
    public void decode(InputStream in, String contentType, Packet answer) throws IOException {
        SoapCall call = MetroPackets.call(answer);
        if (call != null && MetroPackets.tellHead(answer, call)) {
            codec.decode(call.received(in, MetroPackets.answerHeaders(answer)), contentType, answer);
        } else {
            codec.decode(in, contentType, answer);
        }
    }

    @Override
    public void decode(ReadableByteChannel in, String contentType, Packet answer) {
        codec.decode(in, contentType, answer);
    }

    /** The transport takes the content type from here too. */
    private Map<String, List<String>> sentHeaders(Packet packet) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(MetroPackets.requestHeaders(packet));
        ContentType type = codec.getStaticContentType(packet);
        if (type != null) {
            headers.put("Content-Type", List.of(type.getContentType()));
            if (type.getSOAPActionHeader() != null) {
                headers.put("SOAPAction", List.of(type.getSOAPActionHeader()));
            }
        }
        return headers;
    }
}
