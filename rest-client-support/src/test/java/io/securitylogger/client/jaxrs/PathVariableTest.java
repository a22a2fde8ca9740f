package io.securitylogger.client.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathVariableTest {

    @ParameterizedTest
    @CsvSource({
        "/orders/{id}, id, http://h/api/orders/17, 17",
        "/orders/{id}, id, http://h/api/orders/17/, 17",
        "/orders/{id}/items/{item}, id, http://h/orders/17/items/4, 17",
        "/orders/{id}/items/{item}, item, http://h/orders/17/items/4, 4",
        "'/orders/{ id : [0-9]{2} }', id, http://h/orders/17, 17",
        "/a.b/{id}, id, http://h/a.b/x%2Fy+z?id=2, x/y+z"
    })
    void findsWhatStandsInThePlaceOfAVariable(String template, String name, String uri, String value) {
        assertThat(new PathVariable(template, name).in(URI.create(uri))).contains(value);
    }

    @Test
    void findsNothingInAnotherPath() {
        assertThat(new PathVariable("/orders/{id}", "id").in(URI.create("http://h/users/17")))
                .isEmpty();
    }

    @Test
    void refusesAVariableThatIsNotThere() {
        assertThatThrownBy(() -> new PathVariable("/orders/{id}", "order"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{order}")
                .hasMessageContaining("/orders/{id}");
    }
}
