package io.securitylogger.batch;

import io.securitylogger.LogRef;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An execution that is asked for.
 *
 * @param job the name of the job
 * @param parameters its parameters; each call gives a copy
 * @param parent the log inside which its log begins; empty for that of the thread that asks
 * @param user the administrator who asks; empty if it is the code of the application
 */
record JobOrder(String job, Properties parameters, Optional<LogRef> parent, Optional<String> user) {

    JobOrder {
        parameters = copy(parameters);
    }

    /** The order of the application's code. */
    static JobOrder of(String job, @Nullable Properties parameters) {
        return new JobOrder(
                job, parameters == null ? new Properties() : parameters, Optional.empty(), Optional.empty());
    }

    /** The same from an administrator. */
    JobOrder by(String administrator) {
        return new JobOrder(job, parameters, parent, Optional.of(administrator));
    }

    /** The same, its log inside this one. */
    JobOrder inside(Optional<LogRef> outer) {
        return new JobOrder(job, parameters, outer, user);
    }

    @Override
    public Properties parameters() {
        return copy(parameters);
    }

    private static Properties copy(Properties given) {
        Properties copy = new Properties();
        given.stringPropertyNames().forEach(name -> copy.setProperty(name, given.getProperty(name)));
        return copy;
    }
}
