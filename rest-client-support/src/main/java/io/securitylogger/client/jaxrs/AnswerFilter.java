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
        log.response(response.getStatus(), HeaderTexts.of(response.getHeaders()));
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
        int length = response.getLength();
        InputStream body = length == 0 ? null : response.getEntityStream();
        if (body == null) {
            log.end();
            return;
        }
        ReceivedBody received = new ReceivedBody(body, log, isEncoded(response) ? -1 : length);
        log.endWhenUnreachable(received);
        response.setEntityStream(ReadAhead.isDueTo(request, response) ? ReadAhead.of(received) : received);
    }

    /** The client may have unpacked it, so that its length is not the announced one. */
    private static boolean isEncoded(ClientResponseContext response) {
        return response.getHeaderString("Content-Encoding") != null;
    }

    /** By the rules of HTTP: to ask whether there is an entity may wait for its first byte. */
    private static boolean isBodiless(ClientRequestContext request, ClientResponseContext response) {
        int status = response.getStatus();
        return request.getMethod().equals("HEAD") || status == 204 || status == 304;
    }
}
