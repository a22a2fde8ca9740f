package io.securitylogger.benchmarks.comparison;

import io.securitylogger.benchmarks.load.Answer;
import io.securitylogger.benchmarks.load.Connection;
import io.securitylogger.benchmarks.load.Latencies;
import io.securitylogger.benchmarks.load.LoadGenerator;
import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.server.PostgreSql;
import io.securitylogger.benchmarks.server.Usage;
import io.securitylogger.benchmarks.server.WildFly;
import io.securitylogger.benchmarks.variant.Jars;
import io.securitylogger.benchmarks.variant.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One server for each variant, all running at once: only one is ever under load, and each keeps what its compiler has
 * learnt from one round to the next. Ends them all with {@link #close}.
 */
final class Fleet implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<Variant, WildFly> servers = new EnumMap<>(Variant.class);

    private Fleet() {}

    /**
     * Starts a server for each variant, and a database if one of them needs it.
     *
     * @param home the unpacked server
     * @param base where the servers write
     */
    static Fleet start(List<Variant> variants, Jars jars, Path home, Path base)
            throws IOException, InterruptedException, SQLException {
        Fleet fleet = new Fleet();
        try {
            PostgreSql postgreSql = variants.stream().anyMatch(Variant::needsDatabase)
                    ? fleet.ending(PostgreSql.start(base.resolve("postgresql")))
                    : null;
            for (Variant variant : variants) {
                Path directory = base.resolve(variant.label());
                WildFly server =
                        fleet.ending(WildFly.start(home, directory, variant.war(jars, database(variant, postgreSql))));
                fleet.servers.put(variant, server);
                System.err.println(variant.label() + ": process " + server.pid() + ", port " + server.port());
            }
            return fleet;
        } catch (IOException | InterruptedException | SQLException | RuntimeException failure) {
            fleet.close();
            throw failure;
        }
    }

    /** Puts one variant under load. */
    Measurement measure(Variant variant, Load load, int connections, Duration time)
            throws IOException, InterruptedException {
        WildFly server = servers.get(variant);
        if (server == null) {
            throw new IllegalArgumentException(variant + " does not run");
        }
        Answer expected = variant == Variant.REFUSED ? secondAnswer(server, load) : load.answer();
        Usage before = server.usage();
        Latencies latencies = new LoadGenerator(server.port(), connections).run(load.request(), expected, time);
        return Measurement.of(latencies, server.usage().since(before));
    }

    /** The first may pass. */
    private static Answer secondAnswer(WildFly server, Load load) throws IOException {
        byte[] request = load.request().toBytes();
        try (Connection connection = Connection.open(server.port())) {
            connection.exchange(request);
            return connection.exchange(request);
        }
    }

    private <T extends AutoCloseable> T ending(T started) {
        running.push(started);
        return started;
    }

    private static @Nullable Database database(Variant variant, @Nullable PostgreSql postgreSql) throws SQLException {
        return postgreSql != null && variant.needsDatabase() ? postgreSql.newDatabase(variant.label()) : null;
    }

    @Override
    public void close() {
        for (AutoCloseable one : running) {
            try {
                one.close();
            } catch (Exception stillTheOthers) {
                System.err.println(stillTheOthers);
            }
        }
    }
}
