package io.securitylogger.suite.pressure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.peer.Pattern;
import io.securitylogger.suite.pressure.app.HugeResource;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.zip.CRC32;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies larger than the server's heap, of which the log keeps the beginning and the size. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HugeBodyIT {
    private static final String APP = "huge";
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** What the server itself may come to hold meanwhile; Payara took 17 MB once. A thirtieth of the body. */
    private static final long MOST_GROWTH_BYTES = 32L * 1024 * 1024;

    private static final int KEPT = 1000;
    private static final int FIRST_PART = 1024;
    private static final int PACKET = 64 * 1024;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Deployment(name = "huge", testable = false)
    public static WebArchive huge() {
        return Apps.logging(Apps.gated(APP).classes(HugeResource.class, Pattern.class), DATABASE)
                .loggedWar();
    }

    @Deployment(name = "probe", testable = false)
    public static WebArchive probe() {
        return Probe.app().war();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"text/csv,true", "application/octet-stream,false"})
    void uploadPassesAsItComes(String type, boolean kept) throws Exception {
        String name = "up-" + kept;
        long size = Sizes.hugeBytes();
        long heapBefore = Probe.heapBytes();
        URI address = ServerUnderTest.http(path(name));
        Pattern body = new Pattern(size);
        long heapHalfway = 0;
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            String headers = "Content-Type: " + type + "\r\nContent-Length: " + size + "\r\n";
            // in one packet: Open Liberty, also without the bundle, may not hand over a first part that comes by itself
            String beginning = new String(body.readNBytes(FIRST_PART), US_ASCII);
            connection.send(RawHttp.request("POST", address, headers) + beginning);
            assertThat(Call.get("/" + APP + "/api/gates/" + name + "-begun").status())
                    .isEqualTo(200);
            for (long sent = FIRST_PART; sent < size; sent += PACKET) {
                connection.send(body.readNBytes(PACKET));
                if (heapHalfway == 0 && sent > size / 2) {
                    heapHalfway = Probe.heapBytes();
                }
            }
            RawResponse response = connection.receive();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.text()).isEqualTo(size + " " + body.checksum());
        }
        assertThat(heapHalfway - heapBefore).as("growth of the heap").isLessThan(MOST_GROWTH_BYTES);
        Map<String, @Nullable Object> log = LOGS.finishedAt(path(name));
        assertThat(log.get("request_body_size")).isEqualTo(size);
        assertThat(log.get("request_body")).isEqualTo(kept ? shown() : null);
        assertThat(log.get("response_code")).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"text/csv,true", "application/octet-stream,false"})
    void downloadPassesAsItIsMade(String type, boolean kept) throws Exception {
        String name = "down-" + kept;
        long size = Sizes.hugeBytes();
        long heapBefore = Probe.heapBytes();
        HttpRequest request = HttpRequest.newBuilder(ServerUnderTest.http(path(name) + "?bytes=" + size))
                .timeout(TIMEOUT)
                .header("Accept", type)
                .build();
        HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        CRC32 checksum = new CRC32();
        long count = 0;
        long heapHalfway = 0;
        try (InputStream body = response.body()) {
            checksum.update(body.read());
            Call.post("/" + APP + "/api/gates/" + name + "-go");
            byte[] packet = new byte[PACKET];
            for (int read = body.read(packet); read >= 0; read = body.read(packet)) {
                checksum.update(packet, 0, read);
                count += read;
                if (heapHalfway == 0 && count > size / 2) {
                    heapHalfway = Probe.heapBytes();
                }
            }
        }
        Pattern expected = new Pattern(size);
        expected.transferTo(OutputStream.nullOutputStream());
        assertThat(count + 1).isEqualTo(size);
        assertThat(checksum.getValue()).isEqualTo(expected.checksum());
        assertThat(heapHalfway - heapBefore).as("growth of the heap").isLessThan(MOST_GROWTH_BYTES);
        Map<String, @Nullable Object> log = LOGS.finishedAt(path(name));
        assertThat(log.get("response_body_size")).isEqualTo(size);
        assertThat(log.get("response_body")).isEqualTo(kept ? shown() : null);
    }

    private static String path(String name) {
        return "/" + APP + "/api/huge/" + name;
    }

    private static String shown() {
        return Pattern.beginning(KEPT - 1) + '…';
    }
}
