package io.securitylogger.elasticsearch.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchNodeTest {

    @Test
    void keepsItsDataThroughAnOutageAndLeavesNothingBehind(@TempDir Path directory) throws Exception {
        Path home = directory.resolve("node");
        try (ElasticsearchNode node = new ElasticsearchNode(home)) {
            node.start();
            assertThat(send(node.uri(), "PUT", "/things/_doc/1?refresh=true", "{\"a\": 1}"))
                    .isEqualTo(201);

            node.stop();
            assertThat(ElasticsearchNode.answers(node.uri())).isFalse();
            node.start();

            assertThat(send(node.uri(), "GET", "/things/_doc/1", "")).isEqualTo(200);
        }
        assertThat(Files.exists(home)).isFalse();
    }

    @Test
    void isStartedOnceForAll() throws Exception {
        URI first = SharedNode.uri();

        assertThat(SharedNode.uri()).isEqualTo(first);
        assertThat(send(first, "GET", "/_cluster/health", "")).isEqualTo(200);
    }

    private static int send(URI node, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<Void> response = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        return response.statusCode();
    }
}
