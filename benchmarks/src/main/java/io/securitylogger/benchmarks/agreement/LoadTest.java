package io.securitylogger.benchmarks.agreement;

import io.securitylogger.benchmarks.load.Answer;
import io.securitylogger.benchmarks.load.Connection;
import io.securitylogger.benchmarks.load.LoadGenerator;
import io.securitylogger.benchmarks.load.Request;
import io.securitylogger.benchmarks.server.Application;
import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.server.DefaultDataSource;
import io.securitylogger.benchmarks.server.FinishedWars;
import io.securitylogger.benchmarks.server.PostgreSql;
import io.securitylogger.benchmarks.server.WildFly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the demo under load, stops its server, and looks whether the log agrees with what the clients saw. */
public final class LoadTest {

    private static final String PROBE = "/api/health";
    private static final int SHOWN = 20;

    private LoadTest() {}

    /**
     * Runs the test; ends the process with 1 if anything disagrees.
     *
     * @param arguments the directory of the unpacked server, where servers may write, the JDBC driver, and the WARs of the
     *     demo: the shop first
     */
    public static void main(String... arguments) throws Exception {
        String writeMode = System.getProperty("write-mode", "sync");
        Path base = Path.of(arguments[1]);
        List<String> disagreements;
        try (PostgreSql postgreSql = PostgreSql.start(base.resolve("postgresql"))) {
            Database database = postgreSql.newDatabase("agreement");
            Application demo = new FinishedWars(
                    Stream.of(arguments).skip(3).map(Path::of).toList(),
                    PROBE,
                    Map.of(
                            "security.backend-writers", "sql",
                            "security.throttling-enabled", "false",
                            "security.write-mode", writeMode),
                    new DefaultDataSource(Path.of(arguments[2]), database));
            List<Exchange> exchanges = load(WildFly.start(Path.of(arguments[0]), base.resolve("agreement"), demo));
            disagreements = Agreement.disagreements(exchanges, Row.all(database));
            System.out.printf(
                    "%s: %d requests, answered %s, of which %d disagree with the log%n",
                    writeMode, exchanges.size(), statuses(exchanges), disagreements.size());
        }
        disagreements.stream().limit(SHOWN).forEach(System.out::println);
        if (!disagreements.isEmpty()) {
            System.exit(1);
        }
    }

    /** How often each was seen. */
    private static Map<Integer, Long> statuses(List<Exchange> exchanges) {
        return exchanges.stream()
                .collect(Collectors.groupingBy(
                        exchange -> exchange.answer().status(), TreeMap::new, Collectors.counting()));
    }

    /** Ends the server when every client has its answers: what it has not written by then it must write now. */
    private static List<Exchange> load(WildFly running) throws IOException, InterruptedException {
        int requests = Integer.getInteger("requests", 20_000);
        int clients = Integer.getInteger("clients", 16);
        long began = System.nanoTime();
        try (WildFly server = running) {
            List<Exchange> exchanges = new ArrayList<>();
            exchanges.add(firstOrder(server.port()));
            LoadGenerator.runAll(clients(requests, clients, server.port())).forEach(exchanges::addAll);
            System.out.printf("%d clients took %d s%n", clients, (System.nanoTime() - began) / 1_000_000_000);
            return exchanges;
        }
    }

    /** Sent alone, so that it gets the number that others ask for. */
    private static Exchange firstOrder(int port) throws IOException {
        try (Connection connection = Connection.open(port)) {
            return exchange(connection, 0, Kind.ORDER);
        }
    }

    private static List<Callable<List<Exchange>>> clients(int requests, int clients, int port) {
        List<Callable<List<Exchange>>> all = new ArrayList<>();
        for (int i = 1; i <= clients; i++) {
            int first = i;
            all.add(() -> client(first, requests, clients, port));
        }
        return all;
    }

    /** Every request whose mark is the client's turn. */
    private static List<Exchange> client(int first, int requests, int clients, int port) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        try (Connection connection = Connection.open(port)) {
            for (int mark = first; mark < requests; mark += clients) {
                exchanges.add(exchange(connection, mark, Kind.of(mark)));
            }
        }
        return exchanges;
    }

    private static Exchange exchange(Connection connection, int mark, Kind kind) throws IOException {
        Request request = kind.request(mark);
        Answer answer = connection.exchange(request.toBytes());
        return new Exchange(mark, request, answer, kind.callsAt(answer.status()));
    }
}
