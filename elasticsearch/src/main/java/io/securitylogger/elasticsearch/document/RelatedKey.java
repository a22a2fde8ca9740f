package io.securitylogger.elasticsearch.document;

import io.securitylogger.ObjectRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one keyword by which logs of an object are found: {@code type|id} or {@code unit|type|id}. */
final class RelatedKey {

    private static final int LONGEST = 1000;
    private static final int SHOWN = 400;

    private RelatedKey() {}

    /** Bars inside are escaped; of a long one the beginning and a hash. */
    static String of(ObjectRef object) {
        String key = (object.unit().isEmpty() ? "" : escaped(object.unit()) + '|')
                + escaped(object.type())
                + '|'
                + escaped(object.id());
        return key.length() <= LONGEST ? key : key.substring(0, SHOWN) + '…' + hash(key);
    }

    private static String escaped(String part) {
        return part.indexOf('|') < 0 && part.indexOf('\\') < 0
                ? part
                : part.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
