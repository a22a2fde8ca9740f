package io.securitylogger.demo.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people read them, in the zone of the server. */
final class Moments {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private Moments() {}

    static String clock(Instant moment) {
        return CLOCK.format(moment);
    }

    static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
