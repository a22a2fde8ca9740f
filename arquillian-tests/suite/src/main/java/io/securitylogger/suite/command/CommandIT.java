package io.securitylogger.suite.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class CommandIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredCommands LOGS = new StoredCommands(DATABASE);
    private static final String API = "/commands/api/commands/";
    private static final String FRAME = "\u001b\\[1m\\[%d] \\[\\d\\d-\\d\\d-\\d{4} \\d\\d:\\d\\d:\\d\\d] \u001b\\[0m";

    private final String user = "user-" + UUID.randomUUID();

    @Deployment(testable = false)
    public static WebArchive application() {
        return CommandApp.named("commands", DATABASE).loggedWar();
    }

    @Test
    void requestCallsCommand() {
        String answer = Http.get(API + "create-user?argument=" + user + "&argument=--password%3Dhunter2");

        assertThat(answer.lines()).startsWith("creating " + user).noneMatch(line -> line.contains("\u001b"));
        Map<String, String> log = LOGS.ended("create-user", user + " --password=[Filtered]");
        assertThat(log)
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("version", "9999")
                .containsEntry("slug", "user-created")
                .containsEntry("is_executed_from_command_line", "f")
                .doesNotContainKey("error_message");
        assertThat(log.get("output"))
                .matches(FRAME.formatted(1) + "\u001b\\[32mcreating\u001b\\[0m " + user + "\n"
                        + FRAME.formatted(2) + "100 %\n"
                        + FRAME.formatted(3) + "\\{\"password\": \"\\[Filtered]\"}");
        assertThat(LOGS.related(log)).containsExactly("User:" + user);
        String parent = log.getOrDefault("parent_log", "");
        assertThat(parent).startsWith("input-request|");
        assertThat(LOGS.request(parent.substring("input-request|".length())))
                .singleElement()
                .satisfies(request -> assertThat(request).containsEntry("path", API + "create-user"));
    }

    @Test
    void methodCalledByCommandIsItsChild() {
        Http.get(API + "create-user?argument=" + user);

        Map<String, String> command = LOGS.ended("create-user", user);
        Map<String, String> method = LOGS.ended("welcome-mail", "name=" + user + " password=[Filtered]");
        assertThat(method)
                .containsEntry("parent_log", "command|" + command.get("id"))
                .containsEntry("slug", "user-created")
                .containsEntry("state", "SUCCEEDED");
        assertThat(method.get("output")).endsWith("to " + user);
        assertThat(LOGS.related(method)).containsExactly("User:" + user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"by-listener", "by-ejb", "by-observer"})
    void commandRunsWhenApplicationStarts(String how) {
        Map<String, String> log = LOGS.ended("create-user", how);

        assertThat(log).containsEntry("state", "SUCCEEDED").doesNotContainKey("parent_log");
        assertThat(log.get("output")).contains("creating").doesNotContain("hunter2");
    }

    @Test
    void commandRunsOnThreadOfApplicationsOwn() {
        assertThat(Http.get(API + "create-user/on-own-thread?argument=" + user)).isEqualTo("false");

        assertThat(LOGS.ended("create-user", user))
                .containsEntry("state", "SUCCEEDED")
                .doesNotContainKey("parent_log");
    }

    @Test
    void failureIsKept() {
        String answer = Http.get(API + "failing?argument=" + user);

        assertThat(answer).isEqualTo("about to failThe command failing failed: no disk");
        Map<String, String> log = LOGS.ended("failing", user);
        assertThat(log).containsEntry("state", "FAILED");
        assertThat(log.get("error_message"))
                .startsWith("java.io.IOException: no disk")
                .contains("Failing.run");
        assertThat(log.get("output")).endsWith("about to fail");
    }

    @Test
    void unknownCommandIsNamedWithThoseThereAre() {
        assertThat(Http.get(API + "creat-user")).contains("'creat-user'", "[create-user, failing, patient, quiet]");
    }

    @Test
    void excludedCommandRunsWithoutLog() {
        assertThat(Http.get(API + "quiet")).isEqualTo("quietly done");

        Http.get(API + "create-user?argument=" + user);
        LOGS.ended("create-user", user);
        assertThat(LOGS.of("quiet")).isEmpty();
    }

    @Test
    void methodMayHideItsInputAndFail() {
        assertThat(Http.get(API + "methods/refuse")).isEqualTo("refused");

        Map<String, String> log = LOGS.ended("Mails.refuse", "");
        assertThat(log).containsEntry("state", "FAILED");
        assertThat(log.get("error_message")).contains("IllegalStateException: refused");
    }

    @Test
    void methodEndsWithItsStage() {
        Http.get(API + "methods/ask");
        assertThat(LOGS.await("Mails.ask", "", log -> true)).containsEntry("state", "ACTIVE");

        Http.get(API + "methods/answer");
        assertThat(LOGS.ended("Mails.ask", "")).containsEntry("state", "SUCCEEDED");
    }

    @Test
    void outputIsThereWhileCommandRuns() {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> Http.get(API + "patient"));
        Map<String, String> running = LOGS.await("patient", "", log -> log.containsKey("output"));
        assertThat(running).containsEntry("state", "ACTIVE").doesNotContainKey("stop");
        assertThat(Integer.parseInt(running.getOrDefault("version", ""))).isBetween(1, 9998);

        Http.get(API + "patient/end");
        String lines = answer.join();
        Map<String, String> ended = LOGS.ended("patient", "");
        assertThat(ended).containsEntry("id", running.get("id"));
        assertThat(ended.getOrDefault("output", "").lines().count())
                .isEqualTo(lines.lines().count());
    }
}
