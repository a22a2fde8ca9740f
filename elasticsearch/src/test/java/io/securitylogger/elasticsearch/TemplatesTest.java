package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.elasticsearch.FakeNode.Answer;
import io.securitylogger.elasticsearch.FakeNode.Asked;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose software a cluster runs is asked once, and guessed only where it may not be asked. */
class TemplatesTest {

    private static final String OPENSEARCH = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"2.19.6\"}}";
    private static final String ELASTICSEARCH = "{\"version\":{\"number\":\"9.5.3\",\"build_flavor\":\"default\"}}";

    private FakeNode node;
    private TestBackend backend;

    @BeforeEach
    void start() throws IOException {
        node = new FakeNode();
        backend = TestBackend.of(TestBackend.settings(node.uri()));
    }

    @AfterEach
    void stop() {
        backend.store().close();
        node.close();
    }

    private void greets(int status, String greeting) {
        node.answers(
                request -> request.path().equals("/") ? new Answer(status, greeting) : FakeNode.allWritten(request));
    }

    private List<String> templates() {
        return node.asked().stream()
                .filter(request -> request.path().startsWith("/_index_template/")
                        && !request.body().isEmpty())
                .map(Asked::body)
                .toList();
    }

    @Test
    void openSearchGetsATypeOfItsOwnForOpenObjectsAndIsAskedOnce() throws IOException {
        greets(200, OPENSEARCH);

        backend.write(SampleLog.log());
        backend.write(SampleLog.log());

        assertThat(templates())
                .hasSize(5)
                .allMatch(body -> body.contains("\"flat_object\"") && !body.contains("flattened"));
        assertThat(node.asked())
                .filteredOn(request -> request.path().equals("/"))
                .hasSize(1);
    }

    @Test
    void elasticsearchIsWhatSaysNothingElse() throws IOException {
        greets(200, ELASTICSEARCH);

        backend.write(SampleLog.log());

        assertThat(templates()).hasSize(5).allMatch(body -> body.contains("\"flattened\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405})
    void whoMayNotAskIsTakenForAUserOfElasticsearch(int status) throws IOException {
        greets(status, "{}");

        backend.write(SampleLog.log());

        assertThat(templates()).hasSize(5).allMatch(body -> body.contains("\"flattened\""));
        assertThat(node.bulks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 503})
    void aClusterThatCannotTellJustNowIsAskedAgain(int status) {
        greets(status, "{}");

        assertThatThrownBy(() -> backend.write(SampleLog.log())).hasMessageContaining(status + ": GET /");
        assertThat(templates()).isEmpty();
    }

    @Test
    void aWrongGuessIsToldWithTheRightThatIsMissing() {
        node.answers(request -> {
            if (request.path().equals("/")) {
                return new Answer(403, "{}");
            }
            return request.body().contains("flattened")
                    ? new Answer(400, "{\"error\":{\"reason\":\"No handler for type [flattened]\"}}")
                    : FakeNode.allWritten(request);
        });

        assertThatThrownBy(() -> backend.write(SampleLog.log()))
                .hasMessageContaining("cluster:monitor/main")
                .cause()
                .hasMessageContaining("No handler for type [flattened]");
    }
}
