package io.securitylogger.impl.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shop/login",
                "/shop/login/",
                "/shop//login",
                "/shop/login;a=b",
                "/shop;x/login;a=b;c/",
                "/shop/%6Cogin",
                "/sho%70/log%69n/;"
            })
    void isTheSameForAllSpellings(String raw) {
        assertThat(RequestPath.of(raw)).isEqualTo("/shop/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a+b", "/ä", "/100%", "/%zz"})
    void leavesOthersAsTheyAre(String raw) {
        assertThat(RequestPath.of(raw)).isEqualTo(raw);
    }
}
