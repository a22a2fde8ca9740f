package io.securitylogger.client.soap;

import io.securitylogger.LogData;
import io.securitylogger.client.stream.SentBody;
import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingCalls;
import io.securitylogger.spi.OutgoingRequest;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One SOAP call on its way through a stack. The steps come one after the other, on whatever threads. */
final class SoapCall {

    /** Where a stack keeps the call of a message. */
    static final String KEY = "io.securitylogger.client.soap.call";

    private final OutgoingCall log;
    private volatile boolean answered;

    private SoapCall(OutgoingCall log) {
        this.log = log;
    }

    /**
     * Begins the log of a call.
     *
     * @param address where the call goes
     * @param headers the header fields as far as they are set
     * @return {@code null} if the call is not logged, as one that does not go over HTTP
     */
    static @Nullable SoapCall begin(
            String address, Map<String, List<String>> headers, LogData data, OutgoingCalls calls) {
        URI uri = http(address);
        if (uri == null) {
            return null;
        }
        OutgoingCall log = calls.begin(new OutgoingRequest("POST", uri, headers, data));
        return log.isLogged() ? new SoapCall(log) : null;
    }

    private static @Nullable URI http(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            return scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT)) ? uri : null;
        } catch (URISyntaxException forTheStackToTell) {
            return null;
        }
    }

    /** A copy of these header fields with those of the trace. */
    Map<String, List<String>> withTrace(Map<String, List<String>> headers) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        log.headersToSend().forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }

    /**
     * The stream to write the envelope to.
     *
     * @param headers asked with the first byte: as they are sent
     */
    OutputStream sent(OutputStream body, Supplier<Map<String, List<String>>> headers) {
        return new SentBody(body, () -> {
            log.requestHeaders(headers.get());
            return log.requestBody();
        });
    }

    /** The head of the answer has come. */
    void answered(int status, Map<String, List<String>> headers) {
        answered = true;
        log.response(status, headers);
    }

    /** The stream to read the envelope of the answer from; an application may have it in its hands, by a {@code Dispatch}. */
    InputStream received(InputStream body, Map<String, List<String>> headers) {
        ReceivedEnvelope received = new ReceivedEnvelope(
                body,
                log,
                field("Content-Length", headers).map(SoapCall::number).orElse(-1L),
                new EnvelopeEnd(field("Content-Type", headers).orElse("")));
        log.endWhenUnreachable(received);
        return received;
    }

    boolean isAnswered() {
        return answered;
    }

    /** The answer has no body, or the stack has not read it. */
    void end() {
        log.end();
    }

    /** The call brought no answer that the stack can read. */
    void fail(Throwable cause) {
        log.fail(cause);
    }

    private static Optional<String> field(String name, Map<String, List<String>> headers) {
        for (Map.Entry<@Nullable String, List<String>> field : headers.entrySet()) {
            if (name.equalsIgnoreCase(field.getKey()) && !field.getValue().isEmpty()) {
                return Optional.of(field.getValue().get(0));
            }
        }
        return Optional.empty();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            return -1;
        }
    }
}
