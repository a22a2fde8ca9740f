package io.securitylogger.suite.pressure;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.pressure.app.ProbeApplication;
import io.securitylogger.suite.pressure.app.ProbeResource;
import java.util.Arrays;
import java.util.List;

/** Looks into the server, by an application of its own that has no bundle. */
final class Probe {
    private static final String NAME = "pressure-probe";
    private static final String OURS = "io.securitylogger.impl.";

    private Probe() {}

    static TestApp app() {
        return TestApp.named(NAME).classes(ProbeApplication.class, ProbeResource.class);
    }

    /** The bytes in use after a collection. */
    static long heapBytes() {
        return Long.parseLong(answer("heap"));
    }

    /** How many instances of the class are reachable, whichever loader brought it. */
    static long instances(Class<?> type) {
        return Long.parseLong(answer("instances/" + type.getName()));
    }

    /** How much there is of what may leak. Counted after collections, since RESTEasy's responses survive the first. */
    static Holdings holdings() {
        long heapBytes = heapBytes();
        long objects = Long.parseLong(answer("instances-below/io.securitylogger."));
        return new Holdings(threads().size(), Long.parseLong(answer("descriptors")), objects, heapBytes);
    }

    /** The threads that the engine has started. */
    static List<Stack> ownThreads() {
        return threads().stream()
                .filter(thread -> thread.name().startsWith("security-logger"))
                .toList();
    }

    /** The threads that run code of the engine, its own included. */
    static List<Stack> threadsInEngine() {
        return threads().stream()
                .filter(thread -> thread.frames().stream().anyMatch(frame -> frame.startsWith(OURS)))
                .toList();
    }

    private static List<Stack> threads() {
        return answer("threads").lines().map(Stack::of).toList();
    }

    private static String answer(String question) {
        RawResponse response = Call.get("/" + NAME + "/api/" + question);
        if (response.status() != 200) {
            throw new AssertionError(question + ": " + response);
        }
        return response.text().strip();
    }

    /**
     * What a server holds.
     *
     * @param threads all that are alive
     * @param descriptors open files and sockets
     * @param objects instances of classes of the bundle and of the tests
     * @param heapBytes in use after a collection
     */
    record Holdings(int threads, long descriptors, long objects, long heapBytes) {}

    /**
     * One thread.
     *
     * @param name of the thread
     * @param frames class and method, innermost first
     */
    record Stack(String name, List<String> frames) {
        static Stack of(String line) {
            List<String> parts = Arrays.asList(line.split("\t"));
            return new Stack(parts.get(0), List.copyOf(parts.subList(1, parts.size())));
        }

        /** The innermost method of the engine and what it calls. */
        List<String> engineAndCallee() {
            for (int i = 0; i < frames.size(); i++) {
                if (frames.get(i).startsWith(OURS)) {
                    return frames.subList(Math.max(0, i - 1), i + 1);
                }
            }
            return List.of();
        }
    }
}
