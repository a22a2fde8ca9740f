package io.securitylogger.benchmarks.call;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.securitylogger.benchmarks.application.Meter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;

/**
 * The process that makes calls: told by lines of a load and milliseconds, it calls for so long and answers with a line of
 * how often it has called, the nanoseconds of its Java threads and the bytes allocated. Ends with its input.
 */
final class Caller {

    private static final int VERSIONS = 2;

    private final Calling calling;
    private final Logging logging;
    private final Meter meter = new Meter();

    private Caller(Calling calling, Logging logging) {
        this.calling = calling;
        this.logging = logging;
    }

    /** Arguments: the client, who logs, the port of the server. */
    public static void main(String[] arguments) throws Exception {
        Logging logging = Logging.valueOf(arguments[1]);
        if (logging.isOurs()) {
            CountedEngine.serve(logging == Logging.OURS_UNLIMITED);
        }
        URI server = URI.create("http://127.0.0.1:" + arguments[2] + "/orders/17");
        Caller caller = new Caller(ClientKind.valueOf(arguments[0]).to(server, logging), logging);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            String[] words = line.split(" ", -1);
            System.out.println(caller.callFor(CallLoad.valueOf(words[0]), Long.parseLong(words[1])));
        }
        System.exit(0);
    }

    private String callFor(CallLoad load, long millis) throws Exception {
        long written = Written.count();
        long allocatedBytes = meter.allocatedBytes();
        long cpuNanos = meter.javaCpuNanos();
        long deadline = System.nanoTime() + millis * 1_000_000;
        long calls = 0;
        while (System.nanoTime() < deadline) {
            if (calling.call(load) != load.answerBytes()) {
                throw new IOException("An answer of another size than expected");
            }
            calls++;
        }
        cpuNanos = meter.javaCpuNanos() - cpuNanos;
        allocatedBytes = meter.allocatedBytes() - allocatedBytes;
        long due = logging == Logging.BARE ? 0 : VERSIONS * calls;
        if (Written.count() - written != due) {
            throw new IllegalStateException(calls + " calls wrote " + (Written.count() - written));
        }
        return calls + " " + cpuNanos + " " + allocatedBytes;
    }
}
