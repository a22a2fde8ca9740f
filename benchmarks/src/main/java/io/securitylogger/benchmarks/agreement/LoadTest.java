package io.securitylogger.benchmarks.agreement;

import io.securitylogger.benchmarks.load.Connection;
import io.securitylogger.benchmarks.load.LoadGenerator;
import io.securitylogger.benchmarks.load.Request;
import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.server.PostgreSql;
import io.securitylogger.benchmarks.server.WildFly;
import io.securitylogger.benchmarks.variant.Jars;
import io.securitylogger.benchmarks.variant.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Puts a server under load, stops it, and looks whether its log agrees with what the clients saw. */
public final class LoadTest {

    private static final int SHOWN = 20;

    private LoadTest() {}

    /**
     * Runs the test; ends the process with 1 if anything disagrees.
     *
     * @param arguments as of the comparison: the directory of the unpacked server, where servers may write, the bundle,
     *     the JDBC driver and the directory of the peer's jars
     */
    public static void main(String... arguments) throws Exception {
        Variant variant = Variant.of(System.getProperty("write-mode", "sync"));
        Path base = Path.of(arguments[1]);
        Jars jars = Jars.of(Path.of(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4]));
        List<String> disagreements;
        try (PostgreSql postgreSql = PostgreSql.start(base.resolve("postgresql"))) {
            Database database = postgreSql.newDatabase("agreement");
            List<Exchange> exchanges =
                    load(WildFly.start(Path.of(arguments[0]), base.resolve("agreement"), variant.war(jars, database)));
            disagreements = Agreement.disagreements(exchanges, Row.all(database));
            System.out.printf(
                    "%s: %d requests, of which %d disagree with the log%n",
                    variant.label(), exchanges.size(), disagreements.size());
        }
        disagreements.stream().limit(SHOWN).forEach(System.out::println);
        if (!disagreements.isEmpty()) {
            System.exit(1);
        }
    }

    /** Ends the server when every client has its answers: what it has not written by then it must write now. */
    private static List<Exchange> load(WildFly running) throws IOException, InterruptedException {
        int requests = Integer.getInteger("requests", 20_000);
        int clients = Integer.getInteger("clients", 16);
        long began = System.nanoTime();
        try (WildFly server = running) {
            List<Exchange> exchanges = LoadGenerator.runAll(clients(requests, clients, server.port())).stream()
                    .flatMap(List::stream)
                    .toList();
            System.out.printf("%d clients took %d s%n", clients, (System.nanoTime() - began) / 1_000_000_000);
            return exchanges;
        }
    }

    private static List<Callable<List<Exchange>>> clients(int requests, int clients, int port) {
        List<Callable<List<Exchange>>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int first = i;
            all.add(() -> exchange(first, requests, clients, port));
        }
        return all;
    }

    /** Every request whose mark is the client's turn. */
    private static List<Exchange> exchange(int first, int requests, int clients, int port) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        try (Connection connection = Connection.open(port)) {
            for (int mark = first; mark < requests; mark += clients) {
                Request request = Kind.of(mark).request(mark);
                exchanges.add(new Exchange(mark, request, connection.exchange(request.toBytes())));
            }
        }
        return exchanges;
    }
}
