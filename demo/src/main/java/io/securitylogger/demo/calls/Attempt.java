package io.securitylogger.demo.calls;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;

/** Something worth trying in a shell. */
public sealed interface Attempt permits Call, BackupLook, Guesses {

    /** What it does. */
    String title();

    /** What one will see. */
    String shows();

    /** What is typed into a POSIX shell. */
    String line(Place place);

    /**
     * Where the demo runs.
     *
     * @param shop the address of the shop
     * @param backups the folder of the backups of its logs
     */
    record Place(URI shop, Path backups) {

        public Place {
            requireNonNull(shop, "shop");
            requireNonNull(backups, "backups");
        }
    }
}
