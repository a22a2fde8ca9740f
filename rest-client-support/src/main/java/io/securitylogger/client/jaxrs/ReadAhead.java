package io.securitylogger.client.jaxrs;

import io.securitylogger.client.stream.ReceivedBody;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletionStage;

/**
 * Bodies that a MicroProfile REST Client may leave unread, so that their logs would not end: of responses that it turns into
 * an exception, and of those to methods that return nothing. Their first bytes are read at once and kept for whoever asks.
 */
final class ReadAhead {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int FIRST_ERROR = 400;

    private ReadAhead() {}

    static boolean isDueTo(ClientRequestContext request, ClientResponseContext response) {
        Method method = CalledMethods.of(request);
        return method != null && (response.getStatus() >= FIRST_ERROR || returnsNothing(method.getGenericReturnType()));
    }

    /** The same bytes as the given body, and the same failure where it breaks off. */
    static InputStream of(ReceivedBody body) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[8 * 1024];
        try {
            for (int count = 0; count >= 0 && read.size() < MOST_BYTES; count = body.read(part, 0, part.length)) {
                read.write(part, 0, count);
            }
        } catch (IOException | RuntimeException brokenForTheApplicationToo) {
            return followedBy(read, body);
        }
        return followedBy(read, body);
    }

    private static InputStream followedBy(ByteArrayOutputStream read, ReceivedBody rest) {
        return new SequenceInputStream(new ByteArrayInputStream(read.toByteArray()), rest);
    }

    private static boolean returnsNothing(Type type) {
        return type == void.class
                || (type instanceof ParameterizedType stage
                        && stage.getRawType() == CompletionStage.class
                        && stage.getActualTypeArguments()[0] == Void.class);
    }
}
