package io.securitylogger.benchmarks.peer;

import org.zalando.logbook.Correlation;
import org.zalando.logbook.HttpLogWriter;
import org.zalando.logbook.Precorrelation;

/** Drops the text: what remains is the cost of making it. */
final class DroppingHttpLogWriter implements HttpLogWriter {

    @Override
    public void write(Precorrelation precorrelation, String request) {
        // that is all
    }

    @Override
    public void write(Correlation correlation, String response) {
        // that is all
    }
}
