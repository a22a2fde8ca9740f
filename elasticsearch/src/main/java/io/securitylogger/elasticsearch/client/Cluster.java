package io.securitylogger.elasticsearch.client;

import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import io.securitylogger.impl.json.JsonText;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.http.ContentTooLongException;
import org.apache.http.HttpEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a cluster: one pool of connections and two threads, which {@link #close} ends. A node that is away is passed
 * over for a while. Thread-safe.
 */
public final class Cluster implements AutoCloseable {

    /** Lines of JSON, for {@code _bulk}. */
    private static final ContentType LINES = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

    /** How deep an answer may hold what we stored. */
    private static final int LEVELS_OF_ENVELOPE = 8;

    private static final int MOST_CHARACTERS_OF_REASON = 500;

    private final RestClient client;

    private Cluster(RestClient client) {
        this.client = client;
    }

    /**
     * Connects with the first request.
     *
     * @throws IOException if the certificate that is set cannot be used
     */
    public static Cluster of(ElasticsearchSettings settings) throws IOException {
        return new Cluster(new Connecting(settings).client());
    }

    /** Asks without a body. */
    public Map<String, @Nullable Object> get(String path) throws IOException {
        return send(new Request("GET", path));
    }

    /**
     * Asks or orders with a body of JSON.
     *
     * @return the members of the answer
     * @throws ElasticsearchException if the cluster refuses it
     * @throws AnswerTooLargeException if it answers with more than 100 MB
     * @throws IOException if no node answers
     */
    public Map<String, @Nullable Object> send(String method, String path, Map<String, ?> body) throws IOException {
        Request request = new Request(method, path);
        request.setJsonEntity(JsonText.of(body));
        return send(request);
    }

    /** Orders without a body. */
    public Map<String, @Nullable Object> send(String method, String path) throws IOException {
        return send(new Request(method, path));
    }

    /** Sends lines of JSON. */
    public Map<String, @Nullable Object> sendLines(String path, byte[] lines) throws IOException {
        Request request = new Request("POST", path);
        request.setEntity(new NByteArrayEntity(lines, LINES));
        return send(request);
    }

    private Map<String, @Nullable Object> send(Request request) throws IOException {
        try {
            Response response = client.performRequest(request);
            return members(text(response.getEntity()));
        } catch (ResponseException refused) {
            Response response = refused.getResponse();
            String answer = text(response.getEntity());
            throw new ElasticsearchException(
                    response.getStatusLine().getStatusCode(),
                    request.getMethod() + ' ' + request.getEndpoint() + ": "
                            + answer.substring(0, Math.min(answer.length(), MOST_CHARACTERS_OF_REASON)));
        } catch (IOException failure) {
            throw isTooLarge(failure) ? new AnswerTooLargeException(failure) : failure;
        } catch (JsonException garbled) {
            throw new IOException("No answer of Elasticsearch: " + garbled.getMessage(), garbled);
        }
    }

    /** The client may hide it in another exception. */
    private static boolean isTooLarge(IOException failure) {
        return failure instanceof ContentTooLongException || failure.getCause() instanceof ContentTooLongException;
    }

    private static String text(@Nullable HttpEntity entity) throws IOException {
        return entity == null ? "" : EntityUtils.toString(entity, StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> members(String text) {
        return text.isEmpty() ? new LinkedHashMap<>() : JsonText.readEnvelope(text, LEVELS_OF_ENVELOPE);
    }

    /** Closes all connections and ends the threads. */
    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException(alreadyBroken);
        }
    }
}
