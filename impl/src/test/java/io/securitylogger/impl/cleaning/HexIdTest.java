package io.securitylogger.impl.cleaning;

import static io.securitylogger.impl.cleaning.Cleaning.clean;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexIdTest {

    private static final int TRIES = 200_000;

    private final Cleaner cleaner = Cleaning.extendedOnly();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/f2750974-3046-4101-a16a-be7293f57abc",
                "/orders/be41caf6-202d-4422-91ee-402857ebca4f",
                "order-F2750974-3046-4101-A16A-BE7293F57ABC."
            })
    void leavesAloneWhatHasTheCheckDigitsOfAnAccountByChance(String text) {
        assertThat(clean(cleaner, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BE68539007547034",
                "be68539007547034",
                "card4111111111111111",
                "4111-1111-1111-1111",
                "cafe-4111-1111-1111-1111",
                "41111111-1111-1111"
            })
    void hidesNoAccountBehindTheShapeOfAnIdentifier(String text) {
        assertThat(clean(cleaner, text)).contains(Cleaning.HIDDEN);
    }

    @Test
    void leavesRandomUuidsAlone() {
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            String path = "/orders/" + new UUID(random.nextLong(), random.nextLong()) + "/items";
            assertThat(cleaner.path(path)).isEqualTo(path);
        }
    }

    @Test
    void leavesRandomDigestsAlone() {
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            String digest = String.format("%032x", new BigInteger(128, random));
            assertThat(cleaner.path(digest)).isEqualTo(digest);
        }
    }
}
