package io.securitylogger.demo.page;

import io.securitylogger.CommandLog;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a command was asked for and what it printed.
 *
 * @param html the page
 * @param log the command's log
 */
record CommandView(Html html, CommandLog log) {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    /** State, name and arguments. */
    void title() {
        html.element("b", log.state().name(), "class", "state").element("code", log.name() + ' ' + log.input());
    }

    void details() {
        part("Output", log.output());
        part("Error", log.fields().errorMessage());
    }

    private void part(String title, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            html.element("h3", title).element("pre", COLOUR.matcher(text).replaceAll(""));
        }
    }
}
