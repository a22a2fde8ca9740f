package io.securitylogger.batch.purge;

import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.batch.backup.BackupName;
import io.securitylogger.batch.backup.Backups;
import io.securitylogger.impl.retention.RetentionSettings;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogQuery.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One execution of the job. Goes from task to task, from day to day, from part to part: {@link #next()} finds a part, {@link
 * #purge} does away with it. Not thread-safe.
 */
final class Purge {

    private static final int LONGEST_WAIT_SECONDS = 60;

    private final List<PurgeTask> tasks;
    private final @Nullable Backups backups;
    private final RetentionSettings settings;
    private final int logsPerPart;
    private final Pace pace;
    private final Consumer<String> output;
    private final Instant now;
    private final PageSize pages = new PageSize();
    private final Progress progress;
    private int task;
    private Page.@Nullable Key behind;

    /**
     * Begins where the position says.
     *
     * @param backups {@code null} for none
     */
    Purge(List<PurgeTask> tasks, @Nullable Backups backups, How how, Position position) throws Exception {
        this.tasks = List.copyOf(tasks);
        this.backups = backups;
        this.settings = how.settings();
        this.pace = new Pace(how.rowsPerSecond());
        this.output = how.output();
        long most = Math.min(settings.logsPerFile(), (long) how.rowsPerSecond() * LONGEST_WAIT_SECONDS);
        this.logsPerPart = (int) Math.max(1, most);
        this.now = position.now();
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).name().equals(position.task())) {
                task = i;
                behind = position.behind();
            }
        }
        long left = 0;
        for (PurgeTask next : tasks.subList(task, tasks.size())) {
            left += next.purger().countByDay(next.logs()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
        progress = new Progress(position.done(), left);
    }

    /**
     * How it is done.
     *
     * @param settings how many at once
     * @param rowsPerSecond at most
     * @param output takes lines
     */
    record How(RetentionSettings settings, int rowsPerSecond, Consumer<String> output) {}

    /** A day of a task of which logs are left. */
    record Part(PurgeTask task, LocalDate day) {}

    /** The next part; {@code null} if nothing is left. */
    @Nullable
    Part next() throws Exception {
        for (; task < tasks.size(); task++, behind = null) {
            PurgeTask current = tasks.get(task);
            List<Page.Key> first = current.purger().keys(current.logs().behind(behind), 1);
            if (!first.isEmpty()) {
                return new Part(current, LocalDate.ofInstant(first.get(0).start(), ZoneOffset.UTC));
            }
        }
        return null;
    }

    /** Where a job that is started again begins. */
    Position position() {
        String name = task < tasks.size() ? tasks.get(task).name() : "";
        Page.Key last = behind;
        return new Position(
                now, name, last == null ? null : last.start(), last == null ? null : last.id(), progress.done());
    }

    /** Deletes what earlier executions have saved and not deleted to the end. */
    void finishInterrupted() throws Exception {
        if (backups == null) {
            return;
        }
        for (LogType type : LogType.values()) {
            for (String name : backups.interrupted(type.id())) {
                Backups.Saved saved = backups.saved(name);
                int deleted = 0;
                for (LogPurger purger :
                        tasks.stream().map(PurgeTask::purger).distinct().toList()) {
                    deleted += delete(purger, type, saved.ids());
                }
                backups.complete(saved);
                output.accept(
                        name + ": was saved by an earlier execution, the " + deleted + " logs left of it are deleted");
            }
        }
    }

    void purge(Part part) throws Exception {
        ExpiredLogs logs = part.task()
                .logs()
                .behind(behind)
                .startedBefore(
                        part.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        LogPurger purger = part.task().purger();
        String what = part.task().name() + ' ' + part.day() + ": ";
        if (backups == null) {
            List<Page.Key> keys = purger.keys(logs, logsPerPart);
            int deleted =
                    delete(purger, logs.type(), keys.stream().map(Page.Key::id).toList());
            if (!keys.isEmpty()) {
                behind = keys.get(keys.size() - 1);
            }
            output.accept(what + deleted + " deleted; " + progress);
        } else {
            Reading reading = new Reading(purger, logs);
            Backups.Saved saved = backups.save(new BackupName(logs.type(), part.day()), reading);
            int deleted = delete(purger, logs.type(), saved.ids());
            backups.complete(saved);
            behind = reading.last();
            output.accept(
                    what + saved.ids().size() + " saved in " + saved.name() + ", " + deleted + " deleted; " + progress);
        }
    }

    private int delete(LogPurger purger, LogType type, List<UUID> ids) throws Exception {
        int deleted = 0;
        int most = pace.most(settings.logsPerDelete());
        for (int from = 0; from < ids.size(); from += most) {
            List<UUID> some = ids.subList(from, Math.min(from + most, ids.size()));
            int gone = purger.delete(type, some);
            deleted += gone;
            progress.add(gone);
            pace.await(some.size());
        }
        return deleted;
    }

    /** Reads the logs of a part page by page. */
    private final class Reading implements Backups.Source {
        private final LogPurger purger;
        private ExpiredLogs rest;
        private int left = logsPerPart;

        Reading(LogPurger purger, ExpiredLogs logs) {
            this.purger = purger;
            this.rest = logs;
        }

        @Override
        public List<LogRecord> next() throws Exception {
            if (left == 0) {
                return List.of();
            }
            List<LogRecord> page = new ArrayList<>(purger.read(rest, pages.most(left)));
            pages.seen(page);
            left -= page.size();
            if (!page.isEmpty()) {
                LogRecord last = page.get(page.size() - 1);
                rest = rest.behind(
                        new Page.Key(last.fields().start(), last.fields().id()));
            }
            return page;
        }

        Page.@Nullable Key last() {
            return rest.range().behind();
        }
    }
}
