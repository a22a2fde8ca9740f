package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.RequestCapture;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Tells of a stream that breaks off: with its first bytes gone, the client sees a good status and the server may end the
 * response as if it were whole.
 */
record WatchedOutput(StreamingOutput output, RequestCapture capture) implements StreamingOutput {

    @Override
    public void write(OutputStream stream) throws IOException {
        try {
            output.write(stream);
        } catch (Throwable failure) {
            capture.failed(failure);
            throw failure;
        }
    }
}
