package io.securitylogger.suite.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.propagation.app.Sight;
import io.securitylogger.suite.server.ServerUnderTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class PropagationIT {
    private static final String SUBMITTED = "submitter [Order|1] {channel=web}";
    private static final String NOTHING = "null [] {}";
    private static final int REQUESTS = 20;
    private static final int TASKS = 50;

    @Deployment(testable = false)
    public static WebArchive application() {
        return CarryingApp.on(Mechanisms.haveContextPropagation()).loggedWar();
    }

    static Set<String> carried() {
        return Mechanisms.carried();
    }

    static Set<String> leftBehind() {
        return Mechanisms.leftBehind();
    }

    @ParameterizedTest
    @MethodSource("carried")
    void taskHasScopeOfItsSubmitterAsItWasThen(String path) throws Exception {
        Answer answer = Answer.to(path);
        Sight task = answer.task();

        assertThat(answer.submitter().ref()).startsWith("input-request|");
        assertThat(task.ref()).isEqualTo(answer.submitter().ref());
        assertThat(task.parent()).isEqualTo(answer.submitter().ref());
        assertThat(task.inherited()).isEqualTo(SUBMITTED);
        assertThat(task.diagnosticId()).isEqualTo(answer.submitter().diagnosticId());
        if (!mayRunTasksOnSubmittersThread(path)) {
            assertThat(task.thread()).isNotEqualTo(answer.submitter().thread());
        }
    }

    /** Open Liberty runs them there when nothing is gained by another thread. */
    private static boolean mayRunTasksOnSubmittersThread(String path) {
        return ServerUnderTest.name().equals("open-liberty") && path.endsWith("invoke-all");
    }

    @ParameterizedTest
    @MethodSource("leftBehind")
    void taskHasNoScopeWhereNobodyCarriesIt(String path) throws Exception {
        Sight task = Answer.to(path).task();

        assertThat(task.ref()).isEqualTo(Sight.NONE);
        assertThat(task.inherited()).isEqualTo(NOTHING);
    }

    @Test
    void clearedContextHasNoDiagnosticIdEither() throws Exception {
        assertThat(Answer.to("carry/clearing").task().diagnosticId()).isIn(Sight.NONE, "unknown");
    }

    @Test
    void whatTaskSaysReachesLogAndWhatItOpensDoesNot() throws Exception {
        Answer answer = Answer.to("tasks/saying");

        assertThat(answer.submitter().inherited()).isEqualTo("null [Item|3] {by=task}");
        assertThat(answer.task().inherited()).isEqualTo("left open [Item|3] {by=task}");
        assertThat(finished(answer)).isEqualTo("null [Item|3] {by=task} in 2 writes");
    }

    @Test
    void taskOfTaskHasSameLogAndWhatItsSubmitterOpened() throws Exception {
        Answer answer = Answer.to("tasks/nested");

        assertThat(answer.tasks())
                .extracting(Sight::ref)
                .containsOnly(answer.submitter().ref());
        assertThat(answer.tasks()).extracting(Sight::inherited).containsExactly("outer task [] {}", "inside [] {}");
    }

    @Test
    void taskThatFailsHadScope() throws Exception {
        Answer answer = Answer.to("tasks/failing");

        assertThat(answer.task().ref()).isEqualTo(answer.submitter().ref());
    }

    @Test
    void everyRunOfRepeatedTaskBeginsAsItWasSubmitted() throws Exception {
        Answer answer = Answer.to("tasks/repeating");

        assertThat(answer.tasks()).hasSize(3);
        assertThat(answer.tasks())
                .extracting(Sight::ref)
                .containsOnly(answer.submitter().ref());
        assertThat(answer.tasks()).extracting(Sight::inherited).containsOnly("submitter [] {}");
    }

    @Test
    void taskThatOutlivesItsRequestKeepsScopeAndChangesNothingWritten() throws Exception {
        Answer answer = Answer.to("tasks/outliving");
        assertThat(finished(answer)).isEqualTo("submitter [] {} in 2 writes");

        Sight after = Sight.parse(Answer.text("tasks/gate"));

        assertThat(after.ref()).isEqualTo(answer.submitter().ref());
        assertThat(after.inherited()).isEqualTo("too late [Late|1] {late=true}");
        assertThat(finished(answer)).isEqualTo("submitter [] {} in 2 writes");
    }

    @Test
    void eachOfManyTasksOfManyRequestsHasItsOwnParent() throws Exception {
        assertThat(strays("default")).isEmpty();
    }

    @Test
    void eachOfManyTasksOfDefinedExecutorHasItsOwnParentOrIsForgottenByServer() throws Exception {
        List<String> strays = strays("defined");

        if (ServerUnderTest.name().startsWith("payara")) {
            assertThat(strays).isSubsetOf(List.of(Sight.NONE));
        } else {
            assertThat(strays).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "defined", "scheduled"})
    void pooledThreadCarriesNothingToUnrelatedWork(String executor) throws Exception {
        Set<String> used = threads(Answer.to("tasks/many/" + executor + "/" + TASKS));

        List<Sight> unrelated = Answer.to("tasks/unrelated/" + executor).tasks();

        if (!Mechanisms.isLiberty()) { // where one pool, larger than any crowd, serves all executors and requests
            assertThat(unrelated).extracting(Sight::thread).containsAnyElementsOf(used);
        }
        assertThat(unrelated).extracting(Sight::ref).containsOnly(Sight.NONE);
        assertThat(unrelated).extracting(Sight::inherited).containsOnly(NOTHING);
        if (!Mechanisms.isWildFly()) { // where a thread inherits it from the thread that makes it
            assertThat(unrelated).extracting(Sight::diagnosticId).isSubsetOf(List.of(Sight.NONE, "unknown"));
        }
    }

    @Test
    void threadsThatNoContextClearsAreLeftClean() throws Exception {
        Answer answer = Answer.to("tasks/left-behind");
        List<Sight> raw = answer.tasks().subList(1, answer.tasks().size());

        assertThat(answer.tasks().get(0).ref()).isEqualTo(answer.submitter().ref());
        assertThat(raw).hasSize(4);
        assertThat(raw).extracting(Sight::ref).containsOnly(Sight.NONE);
        assertThat(raw).extracting(Sight::inherited).containsOnly(NOTHING);
    }

    private static List<String> strays(String executor) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(REQUESTS);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                answers.add(clients.submit(() -> Answer.to("tasks/many/" + executor + "/" + TASKS)));
            }
            List<String> strays = new ArrayList<>();
            Set<String> parents = new HashSet<>();
            for (Future<Answer> future : answers) {
                Answer answer = future.get(90, TimeUnit.SECONDS);
                assertThat(answer.tasks()).hasSize(TASKS);
                parents.add(answer.submitter().ref());
                answer.tasks().stream()
                        .map(Sight::parent)
                        .filter(parent -> !parent.equals(answer.submitter().ref()))
                        .forEach(strays::add);
            }
            assertThat(parents).hasSize(REQUESTS);
            return strays;
        } finally {
            clients.shutdownNow();
        }
    }

    private static Set<String> threads(Answer answer) {
        Set<String> threads = new HashSet<>();
        answer.tasks().forEach(task -> threads.add(task.thread()));
        return threads;
    }

    private static String finished(Answer answer) throws Exception {
        String ref = answer.submitter().ref();
        return Answer.text("tasks/finished/" + ref.substring(ref.indexOf('|') + 1));
    }
}
