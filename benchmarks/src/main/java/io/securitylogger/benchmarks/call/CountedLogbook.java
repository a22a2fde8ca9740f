package io.securitylogger.benchmarks.call;

import io.securitylogger.benchmarks.peer.MaskingLogbook;
import org.zalando.logbook.Correlation;
import org.zalando.logbook.HttpLogWriter;
import org.zalando.logbook.Logbook;
import org.zalando.logbook.Precorrelation;

/** Counts texts and drops them. */
final class CountedLogbook implements HttpLogWriter {

    private CountedLogbook() {}

    static Logbook create() {
        return MaskingLogbook.writingTo(new CountedLogbook());
    }

    @Override
    public void write(Precorrelation precorrelation, String request) {
        Written.one();
    }

    @Override
    public void write(Correlation correlation, String response) {
        Written.one();
    }
}
