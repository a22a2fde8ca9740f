package io.securitylogger.impl.cdi;

import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.LogReader;
import java.util.List;
import java.util.Optional;

/** Answers where no backend can read. */
final class NoReader implements LogReader {

    @Override
    public String name() {
        return "none";
    }

    @Override
    public Optional<LogRecord> find(LogRef ref) {
        throw noBackend();
    }

    @Override
    public long count(LogQuery query) {
        throw noBackend();
    }

    @Override
    public List<LogRecord> search(LogQuery query) {
        throw noBackend();
    }

    private static LogReadException noBackend() {
        return new LogReadException("No backend that can read logs is available, see the messages at the start");
    }
}
