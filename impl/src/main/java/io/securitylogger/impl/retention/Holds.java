package io.securitylogger.impl.retention;

import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ExpiredLogs.Held;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is kept, however old. */
public final class Holds {

    /** What {@link #of} takes. */
    public static final String ALLOWED =
            "give slugs, and related objects as type|id or unit|type|id, separated by commas";

    private Holds() {}

    /**
     * Slugs, and related objects as {@link ObjectRef#toString()} writes them.
     *
     * @throws IllegalArgumentException if an element is neither
     */
    public static Held of(List<String> elements) {
        Set<String> slugs = new HashSet<>();
        Set<ObjectRef> objects = new HashSet<>();
        for (String element : elements) {
            String[] parts = element.split("\\|", -1);
            switch (parts.length) {
                case 1 -> slugs.add(element);
                case 2 -> objects.add(new ObjectRef("", parts[0], parts[1]));
                case 3 -> objects.add(new ObjectRef(parts[0], parts[1], parts[2]));
                default -> throw new IllegalArgumentException("'" + element + "' is neither");
            }
        }
        return new Held(slugs, objects);
    }
}
