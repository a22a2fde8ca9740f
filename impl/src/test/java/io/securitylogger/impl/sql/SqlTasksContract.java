package io.securitylogger.impl.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.spi.Leases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What tasks need of every database. */
abstract class SqlTasksContract extends SqlNodesContract {

    @Test
    void leaseIsOfOneUntilItsEnd() throws Exception {
        Leases leases = new SqlLeases(database().database());
        Duration period = Duration.ofSeconds(60);

        assertThat(leases.take("lease", "one", period)).isTrue();
        assertThat(leases.take("lease", "two", period)).isFalse();
        assertThat(leases.take("lease", "one", period)).isTrue();
        assertThat(leases.isTaken("lease")).isTrue();
        assertThat(leases.renew("lease", "one", period)).isTrue();
        assertThat(leases.renew("lease", "two", period)).isFalse();
        leases.release("lease", "two");
        assertThat(leases.take("lease", "two", period)).isFalse();

        database().execute("UPDATE security_lease SET expires = expires - 62 WHERE name = 'lease'");
        assertThat(leases.isTaken("lease")).isFalse();
        assertThat(leases.take("lease", "two", period)).isTrue();
        assertThat(leases.renew("lease", "one", period)).isFalse();
        leases.release("lease", "one");
        assertThat(leases.isTaken("lease")).isTrue();
        leases.release("lease", "two");
        assertThat(leases.isTaken("lease")).isFalse();
    }

    @Test
    void oneOfEightNodesHasALeaseAtATime() throws Exception {
        Leases leases = new SqlLeases(database().database());
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger rounds = new AtomicInteger();
        List<Callable<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 8; node++) {
            String holder = "node-" + node;
            nodes.add(() -> {
                for (int attempt = 0; attempt < 50; attempt++) {
                    if (leases.take("contended", holder, Duration.ofSeconds(60))) {
                        assertThat(inside.incrementAndGet()).isEqualTo(1);
                        rounds.incrementAndGet();
                        inside.decrementAndGet();
                        leases.release("contended", holder);
                    }
                }
                return null;
            });
        }
        inParallel(nodes);

        assertThat(rounds.get()).isPositive();
        assertThat(leases.isTaken("contended")).isFalse();
    }
}
