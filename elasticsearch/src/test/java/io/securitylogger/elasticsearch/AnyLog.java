package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.elasticsearch.node.NodeKind;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;

/** Whatever is in a log and however it comes, it is read back from a node as it was written. */
abstract class AnyLog {

    private final TestBackend backend;

    AnyLog(NodeKind kind) throws IOException {
        this.backend = TestBackend.on(kind);
    }

    @AfterProperty
    void close() throws IOException {
        backend.close();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void anyTextIsReadBackAsItWasWritten(@ForAll("texts") String text) throws IOException {
        SampleLog log = SampleLog.log().text(text).path('/' + text).related(ObjectRef.of(text + 'T', text + 'i'));

        backend.write(log);

        assertThat(backend.reader().find(log.ref())).contains(log.record());
        assertThat(backend.reader().related(LogType.INPUT_REQUEST, ObjectRef.of(text + 'T', text + 'i')))
                .contains(log.record());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0001', '\uD7FF')
                .withCharRange(' ', '~')
                .ofMaxLength(60);
    }

    /** Each write is one version, or several at once; some come twice. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void ordersAndRepetitionsEndInTheSameDocument(@ForAll("histories") List<List<Integer>> history) throws IOException {
        UUID id = UUID.randomUUID();
        List<SampleLog> versions = List.of(
                SampleLog.log().id(id).version(0).text("v0"),
                SampleLog.log().id(id).version(1).text("v1").related(ObjectRef.of("Order", 1)),
                SampleLog.log().id(id).version(2).text("v2").responseCode(404),
                SampleLog.log().id(id).version(LogFields.FINAL).text("v3").related(ObjectRef.of("Order", 2)));

        for (List<Integer> batch : history) {
            backend.write(batch.stream().map(versions::get).toArray(SampleLog[]::new));
        }

        assertThat(backend.reader().find(versions.get(0).ref()))
                .contains(versions.get(3).record());
    }

    /** All four versions in any order, up to four of them again, in batches of any size. */
    @Provide
    Arbitrary<List<List<Integer>>> histories() {
        return Arbitraries.integers()
                .between(0, 3)
                .list()
                .ofMaxSize(4)
                .flatMap(again -> {
                    List<Integer> all = new ArrayList<>(List.of(0, 1, 2, 3));
                    all.addAll(again);
                    return Arbitraries.shuffle(all);
                })
                .flatMap(order -> Arbitraries.integers().between(1, 3).map(size -> parts(order, size)));
    }

    private static List<List<Integer>> parts(List<Integer> order, int size) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int from = 0; from < order.size(); from += size) {
            parts.add(List.copyOf(order.subList(from, Math.min(from + size, order.size()))));
        }
        return parts;
    }

    /** Names and values on which a parser of paths may stumble. */
    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void noNameOrValueHidesALog(@ForAll("objects") List<Map<String, Object>> objects) throws IOException {
        List<LogRecord> logs = objects.stream().map(AnyLog::with).toList();

        backend.write(logs.toArray(LogRecord[]::new));

        for (LogRecord log : logs) {
            assertThat(backend.reader().find(log.ref())).contains(log);
        }
    }

    private static LogRecord with(Map<String, Object> extraData) {
        InputRequestLog log = SampleLog.log().record();
        LogFields fields = new LogFields(
                log.fields().id(),
                null,
                Set.of(),
                null,
                extraData,
                log.fields().start(),
                null,
                null,
                null,
                LogFields.FINAL);
        return new InputRequestLog(fields, log.state(), log.http(), log.caller(), null, null);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> objects() {
        Arbitrary<String> names = Arbitraries.of(
                "a",
                "extra",
                "extra_data",
                "extra_data.a",
                "a.b",
                ".",
                "..",
                "",
                " ",
                "_value",
                "_valueAndPath",
                "=",
                "x".repeat(33_000));
        Arbitrary<Object> scalars =
                Arbitraries.of("", "a", "a=b", 1, -2.5, true, "ž".repeat(20_000), "y".repeat(32_766));
        Arbitrary<Object> values = Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(list -> (Object) list),
                        Arbitraries.maps(names, inner).ofMaxSize(3).map(map -> (Object) map)),
                0,
                4);
        return Arbitraries.maps(names, values).ofMaxSize(4).list().ofSize(20);
    }
}
