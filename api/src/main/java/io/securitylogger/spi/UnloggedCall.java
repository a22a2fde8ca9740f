package io.securitylogger.spi;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** Keeps nothing. */
enum UnloggedCall implements OutgoingCall, BodyCopy {
    INSTANCE;

    @Override
    public boolean isLogged() {
        return false;
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
    public void end() {}

    @Override
    public void close() {}

    @Override
    public void fail(Throwable cause) {}

    @Override
    public void endWhenUnreachable(Object body) {}

    @Override
    public void write(byte[] bytes, int offset, int length) {}

    @Override
    public void write(int octet) {}

    @Override
    public void write(ByteBuffer bytes) {}
}
