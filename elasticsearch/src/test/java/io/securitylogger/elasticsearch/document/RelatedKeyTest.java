package io.securitylogger.elasticsearch.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.ObjectRef;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RelatedKeyTest {

    @Test
    void isWhatPeopleType() {
        assertThat(RelatedKey.of(ObjectRef.of("Order", 17))).isEqualTo("Order|17");
        assertThat(RelatedKey.of(new ObjectRef("shop", "Order", "17"))).isEqualTo("shop|Order|17");
    }

    @Test
    void longOnesAreShortAndDiffer() {
        String id = "x".repeat(100_000);

        String one = RelatedKey.of(ObjectRef.of("Order", id + 1));

        assertThat(one).hasSizeLessThan(500).startsWith("Order|xxx");
        assertThat(RelatedKey.of(ObjectRef.of("Order", id + 2))).isNotEqualTo(one);
    }

    @Property
    void differentObjectsHaveDifferentKeys(@ForAll("objects") ObjectRef one, @ForAll("objects") ObjectRef other) {
        assertThat(RelatedKey.of(one).equals(RelatedKey.of(other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<ObjectRef> objects() {
        var part = Arbitraries.strings().withChars("|\\a").ofMaxLength(3);
        return Combinators.combine(part, part.ofMinLength(1), part.ofMinLength(1))
                .as(ObjectRef::new);
    }
}
