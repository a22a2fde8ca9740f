package io.securitylogger.suite.kinds;

import io.securitylogger.suite.http.RawResponse;
import java.io.IOException;
import java.util.List;

/** A way to send a request and to take its answer. */
@FunctionalInterface
interface Exchange {

    /** What was answered to each request that was sent; empty if the client did not wait for it. */
    List<RawResponse> run(Target target, Sending sending, String caseName) throws IOException;
}
