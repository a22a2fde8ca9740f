package io.securitylogger.suite.elasticsearch;

import io.securitylogger.elasticsearch.node.NodeKind;
import io.securitylogger.elasticsearch.node.SharedNode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * What Elasticsearch or OpenSearch has under a prefix, seen as anybody sees it who asks it by HTTP.
 *
 * @param node where it answers
 * @param prefix of an application
 */
record StoredDocuments(URI node, String prefix) {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Nothing yet. */
    static StoredDocuments ofNewPrefix() {
        return ofNewPrefix(NodeKind.ELASTICSEARCH);
    }

    /** Nothing yet, on a node of this kind. */
    static StoredDocuments ofNewPrefix(NodeKind kind) {
        return new StoredDocuments(SharedNode.uri(kind), "suite-" + UUID.randomUUID());
    }

    /** Documents of a type that meet a query as people type it, by their ids. */
    Map<String, JsonObject> of(String type, String query) {
        String indices = '/' + prefix + '-' + type + "-log-*/";
        send("POST", indices + "_refresh", "");
        JsonObject answer = send(
                "GET",
                indices + "_search?size=5000&sort=start&allow_partial_search_results=false&q="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "");
        Map<String, JsonObject> documents = new TreeMap<>();
        for (JsonObject hit : answer.getJsonObject("hits").getJsonArray("hits").getValuesAs(JsonObject.class)) {
            documents.put(hit.getString("_id"), hit.getJsonObject("_source"));
        }
        return documents;
    }

    /** The same, once there are so many. */
    List<JsonObject> await(String type, String query, int count) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            Map<String, JsonObject> found = of(type, query);
            if (found.size() >= count) {
                return List.copyOf(found.values());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not " + count + " of " + type + ", " + query + ": " + found);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The names behind the prefix of all indices. */
    List<String> indices() {
        return send("GET", '/' + prefix + "-*/_alias", "").keySet().stream()
                .map(name -> name.substring(prefix.length() + 1))
                .sorted()
                .toList();
    }

    /** Adds finished requests of a day, each related with a parcel. */
    void requests(int count, int daysAgo) {
        StringBuilder lines = new StringBuilder();
        LocalDate day = day(daysAgo);
        for (int n = 1; n <= count; n++) {
            UUID id = UUID.randomUUID();
            lines.append(
                    "{\"index\":{\"_index\":\"%s-input-request-log-%s\",\"_id\":\"%s\",\"version\":9999,\"version_type\":\"external\"}}\n"
                            .formatted(prefix, day, id));
            lines.append(
                    """
                    {"type":"input-request","id":"%1$s","slug":"old","start":"%2$sT12:00:00.%3$06dZ",\
                    "stop":"%2$sT12:00:01Z","time":1,"version":9999,"state":"INFO","method":"POST","is_secure":false,\
                    "host":"shop","path":"/%3$d","queries":{},"request_headers":{"accept":"*/*"},\
                    "request_body":"žluťoučký kůň %3$d","request_body_size":20,"response_code":200,\
                    "response_headers":{},"related_objects":[{"unit":"","type":"Parcel","id":"old-%3$d"}],\
                    "related_object_keys":["Parcel|old-%3$d"],"extra_data":{"number":%3$d}}
                    """
                            .formatted(id, day, n));
        }
        JsonObject answer = send("POST", "/_bulk?refresh=true", lines.toString());
        if (answer.getBoolean("errors")) {
            throw new AssertionError(answer);
        }
    }

    /** Writes a document as it is, unless a version as high is there. */
    void put(JsonObject document) {
        String day = document.getString("start").substring(0, "2026-01-31".length());
        String index = prefix + '-' + document.getString("type") + "-log-" + day;
        send(
                "PUT",
                '/' + index + "/_doc/" + document.getString("id") + "?refresh=true&version_type=external&version="
                        + document.getInt("version"),
                document.toString());
    }

    LocalDate day(int daysAgo) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
    }

    private JsonObject send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = whole(request);
            if (answer.statusCode() == 404) {
                return JsonValue.EMPTY_JSON_OBJECT;
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    /** The shard of an index that was made just now may not have started. */
    private static HttpResponse<String> whole(HttpRequest request) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() < 300 || answer.statusCode() == 404) {
                return answer;
            }
            if (answer.statusCode() != 503 || System.nanoTime() > deadline) {
                throw new AssertionError(request + ": " + answer.statusCode() + ' ' + answer.body());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
