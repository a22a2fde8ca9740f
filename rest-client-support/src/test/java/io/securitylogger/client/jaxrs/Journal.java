package io.securitylogger.client.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.spi.BodyCopy;
import io.securitylogger.spi.OutgoingCall;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what a log of a call is told. */
final class Journal implements OutgoingCall, BodyCopy {

    final List<String> ends = new ArrayList<>();
    private final ByteArrayOutputStream copied = new ByteArrayOutputStream();

    String copied() {
        return copied.toString(UTF_8);
    }

    @Override
    public boolean isLogged() {
        return true;
    }

    @Override
    public Map<String, String> headersToSend() {
        return Map.of();
    }

    @Override
    public void requestHeaders(Map<String, List<String>> headers) {}

    @Override
    public BodyCopy requestBody() {
        return this;
    }

    @Override
    public void response(int status, Map<String, List<String>> headers) {}

    @Override
    public BodyCopy responseBody() {
        return this;
    }

    @Override
    public void end() {
        ends.add("end");
    }

    @Override
    public void close() {
        ends.add("close");
    }

    @Override
    public void fail(Throwable cause) {
        ends.add("fail " + cause.getMessage());
    }

    @Override
    public void endWhenUnreachable(Object body) {}

    @Override
    public void write(byte[] bytes, int offset, int length) {
        copied.write(bytes, offset, length);
    }

    @Override
    public void write(int octet) {
        copied.write(octet);
    }

    @Override
    public void write(ByteBuffer bytes) {
        throw new UnsupportedOperationException("No client of JAX-RS has buffers");
    }
}
