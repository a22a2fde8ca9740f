package io.securitylogger.impl.json;

import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any JSON objects whose values are read back as they were written. */
public final class JsonObjects {

    private JsonObjects() {}

    /** Objects of any members, nested up to three deep. */
    public static Arbitrary<Map<String, Object>> objects() {
        return Arbitraries.maps(texts(), values(3)).ofMaxSize(4);
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> scalars = Arbitraries.<Object>oneOf(
                        texts(),
                        Arbitraries.integers(),
                        Arbitraries.longs().greaterOrEqual(1L << 31),
                        Arbitraries.bigIntegers().between(BigInteger.TWO.pow(63), BigInteger.TWO.pow(200)),
                        Arbitraries.doubles(),
                        Arbitraries.of(true, false))
                .injectNull(0.1);
        if (depth == 0) {
            return scalars;
        }
        return Arbitraries.oneOf(
                scalars,
                values(depth - 1).list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(texts(), values(depth - 1)).ofMaxSize(3).map(map -> map));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0001', '\uD7FF')
                .withCharRange(' ', '~')
                .ofMaxLength(20)
                .map(text -> text.length() % 5 == 1 ? text + "😀" : text);
    }
}
