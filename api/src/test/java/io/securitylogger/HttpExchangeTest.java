package io.securitylogger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.HttpExchange.Body;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpExchangeTest {

    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    HttpExchangeTest() {
        for (String name : List.of("host", "accept", "x-b", "x-a", "cookie")) {
            headers.put(name, List.of(name + " value"));
        }
    }

    @Test
    void keepsHeadersInTheirOrder() {
        assertThat(request(headers).headers().keySet()).containsExactly("host", "accept", "x-b", "x-a", "cookie");
        assertThat(request(headers).headers()).isEqualTo(headers);
    }

    @Test
    void doesNotSeeLaterChangesOfWhatItWasGiven() {
        HttpExchange.Request request = request(headers);
        headers.clear();
        assertThat(request.headers()).hasSize(5).containsEntry("accept", List.of("accept value"));
    }

    @Test
    void cannotBeChanged() {
        Map<String, List<String>> kept = request(headers).headers();
        assertThatThrownBy(() -> kept.put("more", List.of())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> kept.remove("host")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void handsItsHeadersToTheNextRecordWithoutACopy() {
        Map<String, List<String>> kept = request(headers).headers();
        assertThat(request(kept).headers()).isSameAs(kept);
    }

    @Test
    void answersForAbsentNamesAsAnyMapDoes() {
        assertThat(request(headers).headers().get("absent")).isNull();
        assertThat(request(headers).headers().containsKey(null)).isFalse();
        assertThat(request(Map.of()).headers()).isEmpty();
    }

    private static HttpExchange.Request request(Map<String, List<String>> headers) {
        return new HttpExchange.Request("GET", false, null, "/", Map.of(), headers, Body.UNKNOWN);
    }
}
