package io.securitylogger.impl.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ExpiredLogs.Held;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldsTest {

    @Test
    void areSlugsAndObjects() {
        assertThat(Holds.of(List.of("audit", "Case|7", "unit|Order|1")))
                .isEqualTo(new Held(
                        Set.of("audit"), Set.of(ObjectRef.of("Case", 7), new ObjectRef("unit", "Order", "1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b|c|d", "|7", "Case|", "u||7"})
    void nothingElseIsOne(String element) {
        assertThatIllegalArgumentException().isThrownBy(() -> Holds.of(List.of(element)));
    }
}
