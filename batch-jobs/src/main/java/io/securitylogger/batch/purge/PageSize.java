package io.securitylogger.batch.purge;

import io.securitylogger.CommandLog;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.HttpExchange.Response;
import io.securitylogger.HttpLog;
import io.securitylogger.LogRecord;
import io.securitylogger.TaskLog;
import io.securitylogger.TaskRunLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many logs are read at once: as many as are about {@value #CHARACTERS} characters, judged by those before. Not thread-safe. */
final class PageSize {

    private static final int CHARACTERS = 4_000_000;
    private static final int FIRST = 16;
    private static final int MOST = 500;

    private int size = FIRST;

    int most(int wanted) {
        return Math.max(1, Math.min(size, wanted));
    }

    void seen(List<LogRecord> page) {
        long characters = 1;
        for (LogRecord log : page) {
            characters += length(log);
        }
        long average = Math.max(1, characters / Math.max(1, page.size()));
        size = (int) Math.max(1, Math.min(Math.min(MOST, size * 4L), CHARACTERS / average));
    }

    private static long length(LogRecord log) {
        long length = 1000 + length(log.fields().errorMessage());
        if (log instanceof HttpLog http) {
            Response response = http.http().response();
            length += length(http.http().request().body()) + (response == null ? 0 : length(response.body()));
        } else if (log instanceof CommandLog command) {
            length += length(command.output());
        } else if (log instanceof TaskLog task) {
            length += length(task.call().args()) + length(task.call().kwargs());
            length += task instanceof TaskRunLog run ? length(run.output()) + length(run.result()) : 0;
        }
        return length;
    }

    private static long length(Body body) {
        return length(body.text());
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
