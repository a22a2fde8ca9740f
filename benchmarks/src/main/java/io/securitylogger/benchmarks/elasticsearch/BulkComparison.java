package io.securitylogger.benchmarks.elasticsearch;

import io.securitylogger.LogEvent;
import io.securitylogger.LogType;
import io.securitylogger.benchmarks.sql.Records;
import io.securitylogger.elasticsearch.node.ElasticsearchNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Documents per second of our writer, beside bulk requests that are ready. Both on one thread, alternating, each into a new
 * index of the same template. Arguments: as those of all programs; only the second is used, a directory of its own.
 */
public final class BulkComparison {

    private static final int BATCH = Integer.getInteger("batch", 500);
    private static final int BATCHES = Integer.getInteger("batches", 40);
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final int WARM_UP = 8;

    private final OurBackend ours;
    private final OurBackend peers;
    private final PlainBulk plain;

    private BulkComparison(OurBackend ours, OurBackend peers, PlainBulk plain) {
        this.ours = ours;
        this.peers = peers;
        this.plain = plain;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]);
        try (ElasticsearchNode node = new ElasticsearchNode(directory.resolve("node"))) {
            node.start();
            try (OurBackend ours = new OurBackend(node.uri(), "ours", directory);
                    OurBackend peers = new OurBackend(node.uri(), "peers", directory);
                    PlainBulk plain = new PlainBulk(node.uri())) {
                new BulkComparison(ours, peers, plain).run();
            }
        }
    }

    private interface Writing {
        void write(int batch) throws Exception;
    }

    private void run() throws Exception {
        List<Double> ratios = new ArrayList<>();
        System.out.println("| round | ready bytes, documents/s | our writer, documents/s | ratio |\n|---|---|---|---|");
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            double peer;
            double our;
            if (round % 2 == 0) {
                peer = measurePeer();
                our = measureOurs();
            } else {
                our = measureOurs();
                peer = measurePeer();
            }
            String name = round < 1 ? "warm-up" : String.valueOf(round);
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.2f |%n", name, peer, our, our / peer);
            if (round >= 1) {
                ratios.add(our / peer);
            }
        }
        List<Double> sorted = ratios.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "Ratio: median %.2f, from %.2f to %.2f; %d documents a round in batches of %d%n",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                BATCH * BATCHES,
                BATCH);
    }

    private static List<List<LogEvent>> batches() {
        return Stream.generate(
                        () -> Stream.generate(Records::finished).limit(BATCH).toList())
                .limit(BATCHES + 1L)
                .toList();
    }

    private double measureOurs() throws Exception {
        List<List<LogEvent>> batches = batches();
        return measure(ours, batch -> ours.writer().write(batches.get(batch)));
    }

    private double measurePeer() throws Exception {
        List<byte[]> batches = batches().stream()
                .map(batch -> PlainBulk.ready(batch, peers.indices()))
                .toList();
        return measure(peers, batch -> plain.write(batches.get(batch)));
    }

    /** The first batch makes the index, and does not count. */
    private double measure(OurBackend backend, Writing writing) throws Exception {
        writing.write(0);
        System.gc();
        long began = System.nanoTime();
        for (int batch = 1; batch <= BATCHES; batch++) {
            writing.write(batch);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        check(backend);
        return BATCH * BATCHES / seconds;
    }

    private void check(OurBackend backend) throws IOException {
        String indices = backend.indices().all(LogType.INPUT_REQUEST);
        plain.refresh(indices);
        long there = backend.count();
        if (there != BATCH * (BATCHES + 1L)) {
            throw new IllegalStateException(there + " documents");
        }
        plain.delete(backend.indices().of(Records.finished().record()));
    }
}
