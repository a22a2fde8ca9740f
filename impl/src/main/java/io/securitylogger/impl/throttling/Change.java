package io.securitylogger.impl.throttling;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What another node is told of one request.
 *
 * @param meter the number of what it counts against
 * @param key under which key
 * @param time when; negative if a request of that time counts no more
 */
record Change(long meter, long key, long time) {

    private static final int BYTES = 3 * Long.BYTES;

    static Change counted(Meter meter, long key, long time) {
        return new Change(meter.id(), key, time);
    }

    static Change givenBack(Meter meter, long key, long time) {
        return new Change(meter.id(), key, -time);
    }

    boolean isGivenBack() {
        return time < 0;
    }

    static String encode(List<Change> changes) {
        ByteBuffer bytes = ByteBuffer.allocate(changes.size() * BYTES);
        for (Change change : changes) {
            bytes.putLong(change.meter).putLong(change.key).putLong(change.time);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** @throws IllegalArgumentException if it is nothing that was encoded */
    static List<Change> decode(String encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
        if (bytes.remaining() % BYTES != 0) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes are no whole number of changes");
        }
        List<Change> changes = new ArrayList<>(bytes.remaining() / BYTES);
        while (bytes.hasRemaining()) {
            changes.add(new Change(bytes.getLong(), bytes.getLong(), bytes.getLong()));
        }
        return changes;
    }
}
