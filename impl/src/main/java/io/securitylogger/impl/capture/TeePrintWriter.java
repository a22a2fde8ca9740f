package io.securitylogger.impl.capture;

import io.securitylogger.impl.cleaning.BodyCapture;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Supplier;

/** Copies what is printed; errors are those of the writer behind it. */
final class TeePrintWriter extends PrintWriter {

    private static final char[] NEW_LINE = {'\n'};

    private final PrintWriter server;
    private final Supplier<BodyCapture> copy;

    TeePrintWriter(PrintWriter server, Supplier<BodyCapture> copy) {
        super(new Tee(server, copy));
        this.server = server;
        this.copy = copy;
    }

    /** Servers end lines in their own ways, which {@link PrintWriter} would not. */
    @Override
    public void println() {
        server.println();
        copy.get().write(NEW_LINE, 0, 1);
    }

    @Override
    public void flush() {
        if (!FlushOfWrapper.isCalledBy(FlushOfWrapper.STACK.getCallerClass())) {
            super.flush();
        }
    }

    @Override
    public boolean checkError() {
        return server.checkError();
    }

    private static final class Tee extends Writer {

        private final PrintWriter out;
        private final Supplier<BodyCapture> copy;

        Tee(PrintWriter out, Supplier<BodyCapture> copy) {
            this.out = out;
            this.copy = copy;
        }

        @Override
        public void write(char[] chars, int offset, int length) {
            out.write(chars, offset, length);
            copy.get().write(chars, offset, length);
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
