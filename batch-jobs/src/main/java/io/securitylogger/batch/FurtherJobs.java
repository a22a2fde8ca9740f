package io.securitylogger.batch;

import java.util.List;

/** The jobs of a further jar, found as a Java service: the administrator starts them as those of this one. */
public interface FurtherJobs {

    /** All of them. */
    List<AdminJob> jobs();
}
