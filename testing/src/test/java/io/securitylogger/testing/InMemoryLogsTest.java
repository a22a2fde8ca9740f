package io.securitylogger.testing;

import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogWriter;
import io.securitylogger.testing.contract.LogReaderContract;
import io.securitylogger.testing.contract.LogStoreContract;
import io.securitylogger.testing.contract.LogWriterContract;

class InMemoryLogsTest implements LogWriterContract, LogReaderContract, LogStoreContract {

    private final InMemoryLogs logs = new InMemoryLogs();

    @Override
    public LogWriter writer() {
        return logs;
    }

    @Override
    public LogReader reader() {
        return logs;
    }

    @Override
    public LogPurger purger() {
        return logs;
    }

    @Override
    public void deleteAll() {
        logs.clear();
    }
}
