package io.securitylogger.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.spi.BodyCopy;
import io.securitylogger.spi.OutgoingCall;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps all that an adapter tells. */
public final class KeptCall implements OutgoingCall, BodyCopy {
    private final List<String> ends = new ArrayList<>();
    private final List<Map<String, List<String>>> told = new ArrayList<>();
    private final List<Object> watched = new ArrayList<>();
    private final ByteArrayOutputStream copied = new ByteArrayOutputStream();

    /** The text of the bodies. */
    public String copied() {
        return copied.toString(UTF_8);
    }

    /** How it ended, each time that it was told. */
    public List<String> ends() {
        return ends;
    }

    /** The header fields of each request. */
    public List<Map<String, List<String>>> requestHeaders() {
        return told;
    }

    /** What was said to be in the application's hands. */
    public List<Object> watched() {
        return watched;
    }

    @Override
    public boolean isLogged() {
        return true;
    }

    @Override
    public Map<String, String> headersToSend() {
        return Map.of("traceparent", "trace");
    }

    @Override
    public void requestHeaders(Map<String, List<String>> headers) {
        told.add(headers);
    }

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
    public void endWhenUnreachable(Object body) {
        watched.add(body);
    }

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
        throw new UnsupportedOperationException("Streams hand on arrays");
    }
}
