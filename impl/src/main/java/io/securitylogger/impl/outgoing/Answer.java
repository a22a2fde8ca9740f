package io.securitylogger.impl.outgoing;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.recording.Bodiless;
import io.securitylogger.impl.recording.HeaderFields;
import io.securitylogger.spi.BodyCopy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response as it comes. Used under the lock of its call. */
final class Answer {

    private final int status;
    private final Map<String, List<String>> fields;
    private @Nullable CopiedBody body;

    Answer(int status, Map<String, List<String>> fields) {
        this.status = status;
        this.fields = fields;
    }

    int status() {
        return status;
    }

    BodyCopy copy(Cleaner cleaner) {
        if (body != null) {
            body.take();
        }
        body = new CopiedBody(cleaner.responseBody(
                HeaderFields.first(fields, "content-type"), HeaderFields.first(fields, "content-encoding")));
        return body;
    }

    /** As it is logged; can be asked once. */
    HttpExchange.Response read(String method, boolean complete, Cleaner cleaner) {
        return new HttpExchange.Response(
                status, cleaner.headers(fields), Bodiless.is(method, status) ? Body.EMPTY : body(complete));
    }

    /** Of a body that was not read to its end only the announced size is known, and nothing if none of it was read. */
    private Body body(boolean complete) {
        Body read = body == null ? Body.UNKNOWN : body.take();
        if (complete && body != null) {
            return read;
        }
        Long passed = read.sizeBytes();
        Long announced = announced();
        boolean isNothing = passed != null && passed == 0 && (announced == null || announced > 0);
        return new Body(isNothing ? null : read.text(), announced);
    }

    private @Nullable Long announced() {
        String length = HeaderFields.first(fields, "content-length");
        try {
            return length == null ? null : Long.valueOf(length);
        } catch (NumberFormatException malformed) {
            return null;
        }
    }
}
