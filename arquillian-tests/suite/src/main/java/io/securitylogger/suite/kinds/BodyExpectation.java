package io.securitylogger.suite.kinds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** What the log must hold of a body. */
@FunctionalInterface
interface BodyExpectation {

    /** Text and size, nothing masked. */
    BodyExpectation AS_IT_PASSED = (softly, what, passed, kept) -> {
        softly.assertThat(kept.text()).as(what).isEqualTo(passed.shown());
        softly.assertThat(kept.size()).as(what + " size").isEqualTo((long)
                passed.octets().length());
    };

    /** Nobody knows what it was. */
    BodyExpectation UNKNOWN = (softly, what, passed, kept) -> {
        softly.assertThat(kept.text()).as(what).isNull();
        softly.assertThat(kept.size()).as(what + " size").isNull();
    };

    /** Only its size is known. */
    BodyExpectation SIZE_ONLY = (softly, what, passed, kept) -> {
        softly.assertThat(kept.text()).as(what).isNull();
        softly.assertThat(kept.size()).as(what + " size").isEqualTo((long)
                passed.octets().length());
    };

    /** Says nothing of the body. */
    BodyExpectation ANY = (softly, what, passed, kept) -> {};

    /** Checks what was kept. */
    void check(SoftAssertions softly, String what, Passed passed, Kept kept);

    /** This text, and the size as it passed. */
    static BodyExpectation text(String text) {
        return (softly, what, passed, kept) -> {
            softly.assertThat(kept.text()).as(what).isEqualTo(text);
            softly.assertThat(kept.size()).as(what + " size").isEqualTo((long)
                    passed.octets().length());
        };
    }

    /** A part of it, of which the text and the size are known. */
    static BodyExpectation part(@Nullable String text, long size) {
        return (softly, what, passed, kept) -> {
            softly.assertThat(kept.text()).as(what).isEqualTo(text);
            softly.assertThat(kept.size()).as(what + " size").isEqualTo(size);
        };
    }

    /** These texts somewhere, and the size as it passed. */
    static BodyExpectation containing(String... texts) {
        return (softly, what, passed, kept) -> {
            softly.assertThat(kept.text()).as(what).contains(List.of(texts));
            softly.assertThat(kept.size()).as(what + " size").isEqualTo((long)
                    passed.octets().length());
        };
    }

    /** At least so many bytes, beginning with this text. */
    static BodyExpectation beginning(String text, long atLeast) {
        return (softly, what, passed, kept) -> {
            softly.assertThat(kept.text()).as(what).startsWith(text);
            softly.assertThat(kept.size()).as(what + " size").isGreaterThanOrEqualTo(atLeast);
        };
    }

    /**
     * What the log kept.
     *
     * @param text the column of the body
     * @param size the column of its size
     */
    record Kept(@Nullable String text, @Nullable Long size) {}

    /**
     * What passed the wire.
     *
     * @param octets without frames, each character one byte
     * @param contentType as announced
     */
    record Passed(String octets, @Nullable String contentType) {
        private static final int LIMIT = 1000;
        private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)");

        /** As the documentation says it is kept: decoded, without NUL, cut. */
        String shown() {
            String text = new String(octets.getBytes(ISO_8859_1), charset()).replace("\0", "");
            return text.length() <= LIMIT ? text : text.substring(0, LIMIT - 1) + '…';
        }

        private Charset charset() {
            Matcher declared = CHARSET.matcher(contentType == null ? "" : contentType);
            return declared.find() ? Charset.forName(declared.group(1)) : UTF_8;
        }
    }
}
