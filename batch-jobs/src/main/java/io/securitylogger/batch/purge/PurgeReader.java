package io.securitylogger.batch.purge;

import io.securitylogger.batch.JobOutput;
import io.securitylogger.batch.StoredLogs;
import io.securitylogger.batch.backup.Backups;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.retention.RetentionSettings;
import io.securitylogger.spi.LogPurger;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Finds what is to be purged, part by part; each part is an item, which {@link PurgeWriter} does away with before the next. */
@Dependent
@Named("securityPurgeReader")
@NullUnmarked
public class PurgeReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    private String expiration;

    @Inject
    @BatchProperty
    private String type;

    @Inject
    @BatchProperty
    private String backup;

    @Inject
    @BatchProperty(name = "dry-run")
    private String dryRun;

    @Inject
    @BatchProperty
    private String hold;

    @Inject
    @BatchProperty(name = "max-rows-per-second")
    private String maxRowsPerSecond;

    @Inject
    private Settings settings;

    @Inject
    private StoredLogs stored;

    @Inject
    private JobOutput output;

    @Inject
    private StepContext step;

    private @Nullable Purge purge;
    private @Nullable AutoCloseable lock;

    @Override
    public void open(Serializable checkpoint) throws Exception {
        output.telling(() -> {
            Position start =
                    checkpoint instanceof Position known ? known : new Position(Instant.now(), "", null, null, 0);
            try {
                begin(start);
            } catch (Exception failure) {
                close();
                throw failure;
            }
            return null;
        });
    }

    private void begin(Position position) throws Exception {
        RetentionSettings retention = settings.retention();
        PurgeOrder order = PurgeOrder.of(
                new PurgeOrder.Given(expiration, type, backup, dryRun, hold, maxRowsPerSecond), retention);
        List<PurgeTask> tasks = new ArrayList<>();
        for (LogPurger purger : stored.purgers()) {
            order.ages().forEach(age -> tasks.add(new PurgeTask(purger, age.at(position.now(), order.held()))));
        }
        Backups backups = order.backup() == null ? null : new Backups(stored.storage(), order.backup());
        if (order.dryRun()) {
            count(tasks);
            return;
        }
        if (backups != null) {
            lock = backups.lock();
        }
        Purge begun =
                new Purge(tasks, backups, new Purge.How(retention, order.rowsPerSecond(), output::println), position);
        begun.finishInterrupted();
        step.setTransientUserData(begun);
        purge = begun;
    }

    private void count(List<PurgeTask> tasks) throws Exception {
        long total = 0;
        for (PurgeTask task : tasks) {
            for (Map.Entry<LocalDate, Long> day :
                    task.purger().countByDay(task.logs()).entrySet()) {
                output.println(task.name() + ' ' + day.getKey() + ": " + day.getValue() + " would go");
                total += day.getValue();
            }
        }
        output.println(total + " in all would go; nothing was deleted, since dry-run is true");
    }

    @Override
    public @Nullable Object readItem() throws Exception {
        return purge == null ? null : output.telling(purge::next);
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return purge == null ? null : purge.position();
    }

    @Override
    public void close() throws Exception {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
