package io.securitylogger.impl.cdi;

import io.securitylogger.InLogPhase;
import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogType;
import io.securitylogger.OfLogType;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Fires log events with their qualifiers, each combination prepared once. Without a proxy, which would cost each event. */
@Dependent
@NullUnmarked
class ObservedEvents {

    private final Map<LogType, Map<LogPhase, Event<LogEvent>>> prepared = new EnumMap<>(LogType.class);

    @Inject
    ObservedEvents(Event<LogEvent> all) {
        for (LogType type : LogType.values()) {
            Map<LogPhase, Event<LogEvent>> phases = new EnumMap<>(LogPhase.class);
            for (LogPhase phase : LogPhase.values()) {
                phases.put(phase, all.select(new OfLogTypeLiteral(type), new InLogPhaseLiteral(phase)));
            }
            prepared.put(type, phases);
        }
    }

    void fire(LogEvent event) {
        prepared.get(event.record().type()).get(event.phase()).fire(event);
    }

    private static final class OfLogTypeLiteral extends AnnotationLiteral<OfLogType> implements OfLogType {
        private static final long serialVersionUID = 1L;
        private final LogType type;

        OfLogTypeLiteral(LogType type) {
            this.type = type;
        }

        @Override
        public LogType value() {
            return type;
        }
    }

    private static final class InLogPhaseLiteral extends AnnotationLiteral<InLogPhase> implements InLogPhase {
        private static final long serialVersionUID = 1L;
        private final LogPhase phase;

        InLogPhaseLiteral(LogPhase phase) {
            this.phase = phase;
        }

        @Override
        public LogPhase value() {
            return phase;
        }
    }
}
