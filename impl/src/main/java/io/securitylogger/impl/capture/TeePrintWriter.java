package io.securitylogger.impl.capture;

import java.io.PrintWriter;
import java.io.Writer;

/** Copies what is printed; errors are those of the writer behind it. */
final class TeePrintWriter extends PrintWriter {

    private static final char[] NEW_LINE = {'\n'};

    private final PrintWriter server;
    private final CapturedResponse response;

    TeePrintWriter(PrintWriter server, CapturedResponse response) {
        super(new Tee(server, response));
        this.server = server;
        this.response = response;
    }

    /** Servers end lines in their own ways, which {@link PrintWriter} would not. */
    @Override
    public void println() {
        server.println();
        response.body().write(NEW_LINE, 0, 1);
    }

    @Override
    public boolean checkError() {
        return server.checkError();
    }

    private static final class Tee extends Writer {

        private final PrintWriter out;
        private final CapturedResponse response;

        Tee(PrintWriter out, CapturedResponse response) {
            this.out = out;
            this.response = response;
        }

        @Override
        public void write(char[] chars, int offset, int length) {
            out.write(chars, offset, length);
            response.body().write(chars, offset, length);
        }

        @Override
        public void flush() {
            if (!response.isForwarded()) {
                out.flush();
            }
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
