package io.securitylogger.demo.launcher;

import io.securitylogger.demo.calls.Attempt;
import io.securitylogger.demo.calls.Calls;
import java.net.URI;
import java.util.StringJoiner;

/** What is said when the shop is up. */
final class Invitation {

    private Invitation() {}

    static String text(Attempt.Place place) {
        URI shop = place.shop();
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("");
        lines.add("  " + shop + "  what to try");
        lines.add("  " + shop.resolve(Calls.LOG_PAGE) + "  the log: reload it after each call");
        for (Attempt attempt : Calls.all()) {
            lines.add("");
            lines.add("# " + attempt.title() + ". " + attempt.shows());
            lines.add(attempt.line(place));
        }
        lines.add("");
        return lines.toString();
    }
}
