package io.securitylogger.client.jaxrs;

import io.securitylogger.client.stream.ReceivedBody;
import io.securitylogger.spi.OutgoingCall;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/**
 * Tells the answer to the log before any other filter has changed it, and puts the copy around its body. Public for RESTEasy
 * alone; others register {@link SecurityLogFeature}.
 */
@ConstrainedTo(RuntimeType.CLIENT)
@Priority(Integer.MAX_VALUE)
public final class AnswerFilter implements ClientResponseFilter {

    private final ClientKind kind;

    /** For RESTEasy, which makes one. */
    public AnswerFilter() {
        this(ClientKind.OTHER);
    }

    AnswerFilter(ClientKind kind) {
        this.kind = kind;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        ClientCall call = ClientCall.of(request);
        if (call == null || !call.answer() || !call.log().isLogged()) {
            return;
        }
        OutgoingCall log = call.log();
        log.response(response.getStatus(), HeaderTexts.of(response));
        if (isBodiless(request, response)) {
            log.end();
        } else {
            copy(request, response, log);
        }
        if (kind == ClientKind.JERSEY && JerseyTransport.isCancelled(request)) {
            log.fail(new CancellationException("The application cancelled the call before its answer came"));
        }
    }

    private static void copy(ClientRequestContext request, ClientResponseContext response, OutgoingCall log) {
        long length = length(response);
        InputStream body = length == 0 ? null : response.getEntityStream();
        if (body == null) {
            log.end();
            return;
        }
        ReceivedBody received = new ReceivedBody(body, log, isEncoded(response) ? -1 : length);
        log.endWhenUnreachable(received);
        response.setEntityStream(ReadAhead.isDueTo(request, response) ? ReadAhead.of(received) : received);
    }

    /** As announced; negative if it is not. Jersey looks up how to read the field each time that it is asked for it. */
    private static long length(ClientResponseContext response) {
        String announced = response.getHeaders().getFirst("Content-Length");
        try {
            return announced == null ? -1 : Long.parseLong(announced);
        } catch (NumberFormatException malformed) {
            return -1;
        }
    }

    /** The client may have unpacked it, so that its length is not the announced one. */
    private static boolean isEncoded(ClientResponseContext response) {
        return response.getHeaders().getFirst("Content-Encoding") != null;
    }

    /** By the rules of HTTP: to ask whether there is an entity may wait for its first byte. */
    private static boolean isBodiless(ClientRequestContext request, ClientResponseContext response) {
        int status = response.getStatus();
        return request.getMethod().equals("HEAD") || status == 204 || status == 304;
    }
}
