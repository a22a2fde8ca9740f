package io.securitylogger.impl.outgoing;

import io.securitylogger.HttpExchange.Body;
import io.securitylogger.impl.cleaning.BodyCapture;
import io.securitylogger.spi.BodyCopy;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The copy of a body that may be taken away while another thread still writes it. */
final class CopiedBody implements BodyCopy {

    private @Nullable BodyCapture copy;

    CopiedBody(BodyCapture copy) {
        this.copy = copy;
    }

    /** The body as far as it has passed; unknown the second time. */
    synchronized Body take() {
        Body body = copy == null ? Body.UNKNOWN : copy.finish(false);
        copy = null;
        return body;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (copy != null) {
            copy.write(bytes, offset, length);
        }
    }

    @Override
    public synchronized void write(int octet) {
        if (copy != null) {
            copy.write(octet);
        }
    }

    @Override
    public synchronized void write(ByteBuffer bytes) {
        if (copy != null) {
            copy.write(bytes);
        }
    }
}
