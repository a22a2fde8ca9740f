package io.securitylogger.suite.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what {@code logstash.example.conf} has Logstash do, and looks at every byte on the way: lines of JSON on TCP become
 * documents of Elasticsearch.
 */
final class Pipeline implements AutoCloseable {
    private static final Pattern MESSAGE =
            Pattern.compile("([a-z0-9-]+-log) (\\d+) ([0-9a-f-]{36}) (\\{.*})", Pattern.DOTALL);

    private final StoredDocuments stored;
    private final ServerSocket server;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    Pipeline(StoredDocuments stored) {
        this.stored = stored;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What was not as it should be. */
    List<Throwable> failures() {
        return failures;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "pipeline");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                start(() -> read(connection));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void read(Socket connection) {
        try (connection) {
            InputStream bytes = connection.getInputStream();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (next == '\n') {
                    take(line.toByteArray());
                    line.reset();
                } else {
                    line.write(next);
                }
            }
            assertThat(line.size()).as("bytes behind the last line").isZero();
        } catch (IOException | RuntimeException | AssertionError failure) {
            failures.add(failure);
        }
    }

    private void take(byte[] bytes) throws IOException {
        String line = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        assertThat(line.chars()).as(line).noneMatch(character -> character < ' ');
        JsonObject event = json(line);
        assertThat(event.keySet()).containsExactly("message", "meta");
        Matcher message = MESSAGE.matcher(event.getString("message"));
        assertThat(message.matches()).as(line).isTrue();
        JsonObject document = json(message.group(4));
        String type = document.getString("type");
        assertThat(message.group(1)).isEqualTo(stored.prefix() + '-' + type + "-log");
        assertThat(message.group(2)).isEqualTo(String.valueOf(document.getInt("version")));
        assertThat(message.group(3)).isEqualTo(document.getString("id"));
        String meta = "\"meta\":{\"index\":\"%s\",\"day\":\"%.10s\",\"version\":%s,\"id\":\"%s\"}}"
                .formatted(message.group(1), document.getString("start"), message.group(2), message.group(3));
        assertThat(line).startsWith("{\"message\":\"" + message.group(1) + ' ').endsWith("\"," + meta);
        stored.put(document);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
