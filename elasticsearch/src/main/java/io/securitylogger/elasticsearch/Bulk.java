package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.document.StoredLog;
import io.securitylogger.impl.json.JsonText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of one bulk request, and what became of each document. Not thread-safe. */
final class Bulk {

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);

    /** A version that is there already, or a higher one, is a conflict. */
    Bulk index(StoredLog log) {
        add(
                "index",
                Map.of("_index", log.index(), "_id", log.id(), "version", log.version(), "version_type", "external"));
        return line(log.source());
    }

    /** A document that is there already, whatever its version, is a conflict. */
    Bulk create(StoredLog log) {
        add("create", Map.of("_index", log.index(), "_id", log.id()));
        return line(log.source());
    }

    Bulk delete(String index, String id) {
        add("delete", Map.of("_index", index, "_id", id));
        return this;
    }

    byte[] lines() {
        return lines.toByteArray();
    }

    private void add(String operation, Map<String, ?> target) {
        line(JsonText.of(Map.of(operation, target)));
    }

    private Bulk line(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        lines.write(bytes, 0, bytes.length);
        lines.write('\n');
        return this;
    }

    /** What became of the documents, in their order. */
    static List<Outcome> outcomes(Map<?, ?> answer) {
        List<Outcome> outcomes = new ArrayList<>();
        if (answer.get("items") instanceof List<?> items) {
            for (Object item : items) {
                outcomes.add(outcome(
                        (Map<?, ?>) ((Map<?, ?>) item).values().iterator().next()));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Map<?, ?> item) {
        int status = item.get("status") instanceof Number number ? number.intValue() : 0;
        return item.get("error") instanceof Map<?, ?> error
                ? new Outcome(status, "" + error.get("type"), "" + error.get("reason") + cause(error))
                : new Outcome(status, "", "");
    }

    private static String cause(Map<?, ?> error) {
        return error.get("caused_by") instanceof Map<?, ?> cause ? "; " + cause.get("reason") : "";
    }

    /**
     * What became of a document.
     *
     * @param status as of HTTP
     * @param type of the error; empty for none
     * @param reason of the error; empty for none
     */
    record Outcome(int status, String type, String reason) {

        private static final int FIRST_OF_ERRORS = 300;
        private static final int CONFLICT = 409;
        private static final int BAD_REQUEST = 400;
        private static final int TOO_LARGE = 413;

        /** What is said when there are too many indices: no document is to blame. */
        private static final String OF_CLUSTER = "validation_exception";

        /** The error. */
        String text() {
            return type + ": " + reason;
        }

        boolean isSuccess() {
            return status < FIRST_OF_ERRORS;
        }

        boolean isConflict() {
            return status == CONFLICT;
        }

        /** Whether it will be refused however often it comes. */
        boolean isRefusal() {
            return (status == BAD_REQUEST || status == TOO_LARGE) && !type.equals(OF_CLUSTER);
        }
    }
}
