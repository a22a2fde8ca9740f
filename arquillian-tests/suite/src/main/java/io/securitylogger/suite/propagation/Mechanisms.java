package io.securitylogger.suite.propagation;

import io.securitylogger.suite.server.ServerUnderTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes along where; the table of the README says the same. */
final class Mechanisms {
    private static final Set<String> CARRIED = Set.of(
            "execute",
            "submit",
            "invoke-all",
            "supply-async",
            "schedule",
            "defined-submit",
            "defined-stage",
            "defined-stage-of-incomplete",
            "defined-proxy",
            "defined-contextual-callable",
            "defined-context-capture",
            "naming",
            "concurrency-async",
            "fault-tolerance-async",
            "ejb-submit",
            "ejb-async-in-executor",
            "own-thread-contextual");

    private static final Set<String> DEFAULT_STAGES = Set.of("stage", "stage-of-incomplete");
    private static final Set<String> DEFAULT_CONTEXTS = Set.of("proxy", "contextual-callable", "context-capture");
    private static final Set<String> MICROPROFILE = Set.of("executor", "thread-context");
    private static final Set<String> LEFT_BEHIND =
            Set.of("ejb-async", "own-thread", "clearing", "unchanging", "concurrency-async-clearing");

    /** Open Liberty makes no proxies that take along what it does not know itself. */
    private static final Set<String> NOT_ON_LIBERTY = Set.of("defined-proxy");

    private Mechanisms() {}

    static boolean haveContextPropagation() {
        return ServerUnderTest.name().equals("open-liberty");
    }

    /** Paths of those that carry the scope. */
    static Set<String> carried() {
        Set<String> carried = new TreeSet<>(CARRIED);
        if (isLiberty()) {
            carried.removeAll(NOT_ON_LIBERTY);
        } else {
            carried.addAll(DEFAULT_STAGES);
        }
        if (isWildFly()) {
            carried.addAll(DEFAULT_CONTEXTS);
        }
        return paths(carried, haveContextPropagation() ? MICROPROFILE : Set.of());
    }

    /** Paths of those that do not. */
    static Set<String> leftBehind() {
        Set<String> all = paths(
                Stream.of(CARRIED, DEFAULT_STAGES, DEFAULT_CONTEXTS, LEFT_BEHIND)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()),
                haveContextPropagation() ? Set.of("cleared") : Set.of());
        all.removeAll(carried());
        if (isLiberty()) {
            all.removeAll(paths(NOT_ON_LIBERTY, Set.of()));
        }
        return all;
    }

    static boolean isLiberty() {
        return ServerUnderTest.name().equals("open-liberty");
    }

    static boolean isWildFly() {
        return ServerUnderTest.name().equals("wildfly");
    }

    private static Set<String> paths(Set<String> mechanisms, Set<String> ofMicroProfile) {
        Set<String> paths = new TreeSet<>();
        mechanisms.forEach(mechanism -> paths.add("carry/" + mechanism));
        ofMicroProfile.forEach(mechanism -> paths.add("microprofile/" + mechanism));
        return paths;
    }
}
