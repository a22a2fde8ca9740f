package io.securitylogger.demo.page;

import io.securitylogger.TaskLog;
import io.securitylogger.TaskRunLog;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task that was asked for, or one attempt to execute it.
 *
 * @param html the page
 * @param log its log
 */
record TaskView(Html html, TaskLog log) {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    /** State, name and arguments. */
    void title() {
        String what = log instanceof TaskRunLog run ? "run " + (run.attempt().retries() + 1) : "task";
        html.element("b", log.state().name(), "class", "state")
                .element(
                        "code",
                        what + ' ' + log.call().name() + ' ' + log.call().input());
    }

    void details() {
        if (log instanceof TaskRunLog run) {
            part("Output", run.output());
            part("Result", run.result());
        }
        part("Error", log.fields().errorMessage());
    }

    private void part(String title, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            html.element("h3", title).element("pre", COLOUR.matcher(text).replaceAll(""));
        }
    }
}
