package io.securitylogger.impl.message;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What operators were told during a test. */
public final class Said extends Handler implements BeforeEachCallback, AfterEachCallback {

    private final Logger logger = Logger.getLogger("io.securitylogger");
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    /** All of it, oldest first. */
    public List<LogRecord> records() {
        return records;
    }

    /** The texts of one message, oldest first. */
    public List<String> texts(Message message) {
        String id = String.format("SECLOG%04d", message.number());
        return records.stream()
                .map(LogRecord::getMessage)
                .filter(text -> text.startsWith(id))
                .toList();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        logger.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.removeHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        records.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
