package io.securitylogger.benchmarks.elasticsearch;

import io.securitylogger.LogEvent;
import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.elasticsearch.document.StoredLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.http.HttpHost;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** Sends bulk requests that are ready, by the official low-level client, and looks only whether all went well. */
final class PlainBulk implements AutoCloseable {

    private static final ContentType LINES = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

    private final RestClient client;

    PlainBulk(URI node) {
        client = RestClient.builder(new HttpHost(node.getHost(), node.getPort(), node.getScheme()))
                .build();
    }

    /** The documents that our writer makes of these logs. */
    static byte[] ready(List<LogEvent> events, Indices indices) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (LogEvent event : events) {
            StoredLog log = StoredLog.of(event.record(), indices);
            String text =
                    "{\"index\":{\"_index\":\"%s\",\"_id\":\"%s\",\"version\":%d,\"version_type\":\"external\"}}\n%s\n"
                            .formatted(log.index(), log.id(), log.version(), log.source());
            lines.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        return lines.toByteArray();
    }

    void write(byte[] lines) throws IOException {
        Request request = new Request("POST", "/_bulk?filter_path=errors");
        request.setEntity(new NByteArrayEntity(lines, LINES));
        String answer = EntityUtils.toString(client.performRequest(request).getEntity());
        if (!answer.contains("false")) {
            throw new IOException("Not all documents are written: " + answer);
        }
    }

    void refresh(String indices) throws IOException {
        client.performRequest(new Request("POST", '/' + indices + "/_refresh"));
    }

    void delete(String index) throws IOException {
        client.performRequest(new Request("DELETE", '/' + index));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
