package io.securitylogger.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ConnectionTest {

    private static final String WITH_LENGTH = "HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nabc";
    private static final String IN_CHUNKS =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\nA\r\n0123456789\r\n0\r\n\r\n";
    private static final String WITHOUT_BODY = "HTTP/1.1 204 No Content\r\nServer: x\r\n\r\n";

    /** The answers come in one piece: each must end where the next begins. */
    @Test
    void readsEachAnswerToItsEnd() throws IOException {
        byte[] request = Request.get("/x").toBytes();
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Connection connection = Connection.open(listening.getLocalPort());
                Socket server = listening.accept()) {
            server.getOutputStream().write((WITH_LENGTH + IN_CHUNKS + WITHOUT_BODY).getBytes(ISO_8859_1));

            assertThat(connection.exchange(request)).isEqualTo(new Answer(404, 3));
            assertThat(connection.exchange(request)).isEqualTo(new Answer(200, 14));
            assertThat(connection.exchange(request)).isEqualTo(new Answer(204, 0));
            assertThat(server.getInputStream().readNBytes(request.length * 3))
                    .asString(ISO_8859_1)
                    .startsWith("GET /x HTTP/1.1\r\n");
        }
    }
}
