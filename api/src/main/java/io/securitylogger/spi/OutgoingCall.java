package io.securitylogger.spi;

import java.util.List;
import java.util.Map;

/**
 * The log of one call under way, from {@link OutgoingCalls#begin} to exactly one end. In this order: send
 * {@link #headersToSend()} along; copy the request's bytes to {@link #requestBody()}; tell the {@link #response}; copy its
 * bytes to {@link #responseBody()}; {@link #end()}, {@link #close()} or {@link #fail}. What does not apply is left out.
 *
 * <p>Of several ends, on whichever threads, the first counts and the others do nothing; what is told after it is ignored.
 * An end on the thread that began the call writes the log there and, with {@code security.write-mode=sync}, waits for
 * that; an end on any other thread, which may be one that must not wait, hands the log over and returns at once.
 *
 * <p>Thread-safe. Keeps no reference to what it is given longer than the call, and of bodies no more than the settings
 * allow. No method fails: a failure of the engine is reported to the operator, and the call goes on unlogged. The one
 * exception is {@code security.raise-writer-exceptions}, and that only on the thread that began the call.
 */
public interface OutgoingCall extends AutoCloseable {

    /** A call that is not logged: sends no headers, takes everything and keeps nothing. */
    OutgoingCall UNLOGGED = UnloggedCall.INSTANCE;

    /** Whether the call is logged; an adapter may spare itself the copies of one that is not. */
    boolean isLogged();

    /**
     * Header fields to send with the request, each in place of any that it has of that name: {@code traceparent} and
     * {@code tracestate}, or none. The same each time.
     */
    Map<String, String> headersToSend();

    /** The request's header fields as they are sent at last, where they have changed since the call began. */
    void requestHeaders(Map<String, List<String>> headers);

    /**
     * Begins the copy of the request's body; a call without a body does not ask for it. A client that sends a body again
     * (authentication, redirects, retries) asks again and the copy begins anew.
     */
    BodyCopy requestBody();

    /**
     * The status and the header fields have arrived. Of several, such as a redirect and its target, the last counts.
     *
     * @param status the HTTP status code
     * @param headers names in any case; pseudo header fields such as {@code :status} are left out
     */
    void response(int status, Map<String, List<String>> headers);

    /** Begins the copy of the body of the response that was told last. */
    BodyCopy responseBody();

    /** The response is complete: its body has been read to its end, or it has none. */
    void end();

    /** The application is done with the response, whether or not it has read the body to its end. */
    @Override
    void close();

    /**
     * The call has failed: it brought no answer, or the answer broke off. The log is an error with this stack trace.
     *
     * @param cause what the application is told
     */
    void fail(Throwable cause);

    /**
     * Ends the log, as an error, should this object become unreachable before: for a body that the application neither
     * reads nor closes.
     *
     * @param body what the application has in its hands; it must not be reachable from this call, nor from what the
     *     client keeps as long as the body is not read
     */
    void endWhenUnreachable(Object body);
}
