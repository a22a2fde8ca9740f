package io.securitylogger.elasticsearch;

import io.securitylogger.impl.message.OperatorMessage;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What operators are told as long as it listens. */
final class Said extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("io.securitylogger");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    static Said listening() {
        Said said = new Said();
        LOGGER.addHandler(said);
        return said;
    }

    List<String> texts(OperatorMessage message) {
        String id = String.format(Locale.ROOT, "SECLOG%04d", message.number());
        return lines.stream().filter(line -> line.startsWith(id)).toList();
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
    }
}
