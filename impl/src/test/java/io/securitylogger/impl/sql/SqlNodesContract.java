package io.securitylogger.impl.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.spi.SharedCounts.Portion;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What several nodes do together on every database. */
abstract class SqlNodesContract extends SqlFixture {

    @Test
    void oneOfEightNodesClaimsARun() throws Exception {
        SqlRunClaims claims = new SqlRunClaims(database().database());
        int nodes = 8;
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            for (int round = 0; round < 25; round++) {
                Instant due = Instant.parse("2026-03-01T03:00:00Z").plusSeconds(60L * round);
                CyclicBarrier together = new CyclicBarrier(nodes);
                Callable<Boolean> node = () -> {
                    together.await(30, TimeUnit.SECONDS);
                    return claims.claim("race", due);
                };
                int winners = 0;
                for (Future<Boolean> claimed : threads.invokeAll(Collections.nCopies(nodes, node))) {
                    winners += claimed.get() ? 1 : 0;
                }
                assertThat(winners).as("winners of round " + round).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void runsOfOtherNamesAndTimesAreClaimedEach() {
        SqlRunClaims claims = new SqlRunClaims(database().database());
        Instant due = Instant.parse("2026-04-01T03:00:00Z");

        assertThat(claims.claim("one", due)).isTrue();
        assertThat(claims.claim("two", due)).isTrue();
        assertThat(claims.claim("one", due.plusSeconds(60))).isTrue();
        assertThat(claims.claim("one", due)).isFalse();
    }

    @Test
    void claimsOfLongAgoAreForgotten() throws SQLException {
        SqlRunClaims claims = new SqlRunClaims(database().database());
        Instant due = Instant.parse("2036-05-09T03:00:00Z");
        claims.claim("old", due.minus(8, ChronoUnit.DAYS));
        claims.claim("old", due.minus(6, ChronoUnit.DAYS));

        claims.claim("old", due);

        assertThat(database().value("SELECT COUNT(*) FROM security_job_claim WHERE name = 'old'", Long.class))
                .isEqualTo(2L);
    }

    @Test
    void theFirstSecretIsThatOfAllNodes() {
        SqlSharedCounts counts = new SqlSharedCounts(database().database());

        assertThat(counts.secret("/secrets", "first")).isEqualTo("first");
        assertThat(counts.secret("/secrets", "second")).isEqualTo("first");
        assertThat(counts.secret("/other", "third")).isEqualTo("third");
    }

    @Test
    void nodesReadWhatOthersToldInItsOrderAndOnce() {
        SqlSharedCounts counts = new SqlSharedCounts(database().database());
        Portion first = new Portion("b", 0, "x".repeat(200_000));
        Portion second = new Portion("b", 1, "second");
        counts.publish("/told", new Portion("a", 7, "of a"));
        counts.publish("/told", first);
        counts.publish("/told", second);
        counts.publish("/told", new Portion("b", 1, "too late"));
        counts.publish("/told-elsewhere", new Portion("b", 2, "elsewhere"));

        assertThat(counts.published("/told", Map.of("a", Long.MAX_VALUE))).containsExactly(first, second);
        assertThat(counts.published("/told", Map.of("a", 7L, "b", 0L))).containsExactly(second);
        assertThat(counts.published("/told", Map.of("a", 7L, "b", 1L))).isEmpty();
        assertThat(counts.last("/told")).isEqualTo(Map.of("a", 7L, "b", 1L));
    }

    @Test
    void whatWasToldLongAgoIsForgotten() throws SQLException {
        SqlSharedCounts counts = new SqlSharedCounts(database().database());
        counts.publish("/old", new Portion("a", 1, "old"));
        database()
                .execute(
                        "UPDATE security_throttling_count SET written = '2026-01-01 00:00:00' WHERE application = '/old'");
        counts.publish("/old", new Portion("b", 50, "new"));

        assertThat(counts.last("/old")).isEqualTo(Map.of("b", 50L));
    }
}
