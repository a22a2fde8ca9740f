package io.securitylogger.impl.cdi;

import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Chooses among the backends that are there. */
@ApplicationScoped
@NullUnmarked
class Backends {

    @Inject
    private Settings settings;

    @Inject
    private Reporter reporter;

    @Inject
    @Backend
    private Instance<LogWriter> allWriters;

    @Inject
    @Backend
    private Instance<LogReader> allReaders;

    /** The writers that the settings name, or all, as far as they are available. */
    List<LogWriter> writers() {
        List<String> wanted = settings.backends().writers();
        List<LogWriter> all = Usable.of(allWriters, reporter);
        if (wanted == null) {
            return available(all);
        }
        List<String> names = all.stream().map(LogWriter::name).toList();
        List<LogWriter> chosen = new ArrayList<>();
        for (String name : wanted) {
            all.stream()
                    .filter(writer -> writer.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(chosen::add, () -> reporter.report(Message.WRITER_UNKNOWN, name, names));
        }
        return available(chosen);
    }

    private List<LogWriter> available(List<LogWriter> writers) {
        return writers.stream()
                .filter(writer -> Usable.says(writer, LogWriter::available, reporter))
                .toList();
    }

    /** The reader for the engine and for applications. */
    @Produces
    @ApplicationScoped
    LogReader reader() {
        String wanted = settings.backends().reader();
        List<LogReader> all = Usable.of(allReaders, reporter);
        List<String> names = all.stream().map(LogReader::name).toList();
        if (wanted != null && !names.contains(wanted)) {
            reporter.report(Message.READER_UNKNOWN, wanted, names);
        }
        return all.stream()
                .filter(reader -> wanted == null || reader.name().equals(wanted))
                .filter(reader -> Usable.says(reader, LogReader::available, reporter))
                .findFirst()
                .orElseGet(NoReader::new);
    }
}
