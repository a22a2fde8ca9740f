package io.securitylogger.impl.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.impl.cleaning.BodyCapture;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class FlushTest {

    private final BodyCapture copy = new Cleaner(CleaningSettings.defaults()).responseBody("text/html", null);
    private int flushed;

    @Test
    void flushOfApplicationReachesStream() throws IOException {
        ServletOutputStream server = new ServletOutputStream() {
            @Override
            public void write(int octet) {}

            @Override
            public void flush() {
                flushed++;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {}
        };

        new TeeOutputStream(server, () -> copy).flush();

        assertThat(flushed).isEqualTo(1);
    }

    @Test
    void flushOfApplicationReachesWriter() {
        Writer server = new StringWriter() {
            @Override
            public void flush() {
                flushed++;
            }
        };

        new TeePrintWriter(new PrintWriter(server), () -> copy).flush();

        assertThat(flushed).isEqualTo(1);
    }

    @Test
    void onlyServersFlushForWrapper() {
        assertThat(FlushOfWrapper.isCalledBy(FlushTest.class)).isFalse();
    }
}
