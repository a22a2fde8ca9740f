package io.securitylogger.demo.launcher;

import io.securitylogger.demo.calls.Call;
import io.securitylogger.demo.calls.Calls;
import java.net.URI;
import java.util.StringJoiner;

/** What is said when the shop is up. */
final class Invitation {

    private Invitation() {}

    static String text(URI shop) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("");
        lines.add("  " + shop + "  what to try");
        lines.add("  " + shop.resolve(Calls.LOG_PAGE) + "  the log: reload it after each call");
        for (Call call : Calls.ALL) {
            lines.add("");
            lines.add("# " + call.title() + ". " + call.shows());
            lines.add(call.curl(shop));
        }
        lines.add("");
        return lines.toString();
    }
}
