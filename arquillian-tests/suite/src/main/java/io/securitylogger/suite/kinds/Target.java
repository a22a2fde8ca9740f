package io.securitylogger.suite.kinds;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * One of the applications to which the kinds are sent.
 *
 * @param contextRoot without slash
 */
record Target(String contextRoot) {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    RawHttp connect() throws IOException {
        return RawHttp.connect(ServerUnderTest.http("/"), TIMEOUT);
    }

    /** The value of the header Host. */
    String authority() {
        URI address = ServerUnderTest.http("/");
        return address.getRawAuthority();
    }

    /** What stands in the request line. */
    String requestTarget(String path) {
        return "/" + contextRoot + path;
    }
}
