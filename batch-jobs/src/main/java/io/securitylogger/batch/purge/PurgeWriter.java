package io.securitylogger.batch.purge;

import io.securitylogger.batch.JobOutput;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Does away with what {@link PurgeReader} found. */
@Dependent
@Named("securityPurgeWriter")
@NullUnmarked
public class PurgeWriter extends AbstractItemWriter {

    @Inject
    private JobOutput output;

    @Inject
    private StepContext step;

    @Override
    public void writeItems(List<Object> parts) throws Exception {
        Purge purge = (Purge) step.getTransientUserData();
        for (Object part : parts) {
            output.telling(() -> {
                purge.purge((Purge.Part) part);
                return null;
            });
        }
    }
}
