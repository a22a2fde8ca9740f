package io.securitylogger.impl.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.CommandLog;
import io.securitylogger.LogData;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import io.securitylogger.spi.CommandStart;
import io.securitylogger.spi.OpenCommand;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandJournalTest {

    private static final CommandStart START = CommandStart.of("create-user", List.of("jane"));

    private final Logbook logbook = new Logbook();
    private final CommandJournal journal = logbook.journal("quiet");

    @Test
    void isWrittenAtBeginningAndEnd() {
        OpenCommand command = journal.begin(START.fromCommandLine(true));
        CommandLog begun = logbook.written(LogPhase.STARTED).get(0);
        command.out().println("done");
        logbook.now = logbook.now.plusSeconds(2);
        command.succeed();
        command.fail("too late");
        command.out().println("too late");

        assertThat(begun.state()).isEqualTo(LogState.ACTIVE);
        assertThat(begun.fields().version()).isZero();
        assertThat(begun.name()).isEqualTo("create-user");
        assertThat(begun.input()).isEqualTo("jane");
        assertThat(begun.executedFromCommandLine()).isTrue();
        assertThat(begun.output()).isNull();
        CommandLog ended = logbook.ended();
        assertThat(ended.state()).isEqualTo(LogState.SUCCEEDED);
        assertThat(ended.ref()).isEqualTo(begun.ref());
        assertThat(ended.fields().version()).isEqualTo(LogFields.FINAL);
        assertThat(ended.fields().time())
                .hasValueSatisfying(time -> assertThat(time).hasSeconds(2));
        assertThat(ended.fields().release()).isEqualTo("1.0");
        assertThat(ended.output()).endsWith("done");
    }

    @Test
    void failureIsKeptAndMasked() {
        journal.begin(START).fail(new IllegalStateException("\"password\": \"hunter2\""));

        assertThat(logbook.ended().state()).isEqualTo(LogState.FAILED);
        assertThat(logbook.ended().fields().errorMessage())
                .contains("IllegalStateException", "[Filtered]")
                .doesNotContain("hunter2");
    }

    @Test
    void outputIsWrittenAtMostEveryFiveSeconds() {
        OpenCommand command = journal.begin(START);
        for (int i = 0; i < 12; i++) {
            command.out().println(i);
            logbook.now = logbook.now.plusSeconds(1);
        }
        command.succeed();

        List<CommandLog> updates = logbook.written(LogPhase.UPDATED);
        assertThat(updates).extracting(log -> log.fields().version()).containsExactly(1, 2);
        assertThat(updates).extracting(CommandLog::state).containsOnly(LogState.ACTIVE);
        assertThat(updates.get(0).output()).contains("[5]").doesNotContain("[7]");
        assertThat(logbook.ended().output()).contains("[1]", "[12]");
    }

    @Test
    void isWrittenAsItIsNowIfThatIsWantedUntilItEnds() {
        OpenCommand command = journal.begin(START);
        try (LogScope scope = command.enter()) {
            SecurityLog.current().extra("execution", 5);
        }
        command.out().println("begun");
        command.update();
        command.succeed();
        command.update();

        List<CommandLog> updates = logbook.written(LogPhase.UPDATED);
        assertThat(updates).hasSize(1);
        assertThat(updates.get(0).state()).isEqualTo(LogState.ACTIVE);
        assertThat(updates.get(0).fields().extraData()).containsEntry("execution", 5);
        assertThat(updates.get(0).output()).endsWith("begun");
    }

    @Test
    void lastVersionIsWrittenForAProcessThatDied() {
        journal.begin(START);
        CommandLog begun = logbook.written(LogPhase.STARTED).get(0);
        journal.end(new CommandLog(begun.fields(), LogState.FAILED, begun.name(), begun.input(), false, null));

        assertThat(logbook.ended().ref()).isEqualTo(begun.ref());
        assertThat(logbook.ended().state()).isEqualTo(LogState.FAILED);
    }

    @Test
    void outputIsMaskedAlsoOverLines() {
        OpenCommand command = journal.begin(START);
        command.out().print("password=hun");
        command.out().println("ter2 done");
        command.out()
                .println("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQ\n-----END PRIVATE KEY-----\nafter");
        command.succeed();

        assertThat(logbook.ended().output())
                .contains("[Filtered]", "after")
                .doesNotContain("hun", "ter2", "MIIEvQ", "kqhkiG");
    }

    @Test
    void whatBeginsInsideHasItAsParentAndInherits() {
        ObjectRef user = ObjectRef.of("User", 1);
        OpenCommand outer = journal.begin(START.with(LogData.slug("users").relate(user)));
        try (LogScope scope = outer.enter()) {
            assertThat(SecurityLog.current().ref()).isEqualTo(outer.ref());
            assertThat(logbook.shownId).isEqualTo(outer.ref().orElseThrow().id());
            journal.begin(CommandStart.of("inner", List.of())).succeed();
        }

        CommandLog inner = logbook.ended();
        assertThat(inner.fields().parent()).isEqualTo(outer.ref().orElseThrow());
        assertThat(inner.fields().slug()).isEqualTo("users");
        assertThat(inner.fields().relatedObjects()).containsExactly(user);
        assertThat(SecurityLog.current().ref()).isEmpty();
        assertThat(logbook.shownId).isNull();
    }

    @Test
    void givenParentGoesBeforeThatOfTheThread() {
        LogRef parent = new LogRef(LogType.INPUT_REQUEST, UUID.randomUUID());
        OpenCommand outer = journal.begin(START);
        try (LogScope scope = outer.enter()) {
            journal.begin(START.inside(parent)).succeed();
        }

        assertThat(logbook.ended().fields().parent()).isEqualTo(parent);
    }

    @Test
    void outIsThatOfTheInnermostCommandAlsoOnOtherThreads() throws InterruptedException {
        OpenCommand outer = journal.begin(START);
        try (LogScope scope = outer.enter();
                LogScope data = SecurityLog.current().with(LogData.slug("x"))) {
            Thread other = new Thread(
                    SecurityLog.current().contextualRunnable(() -> journal.out().println("there")));
            other.start();
            other.join();
            journal.out().println("here");
        }
        PrintStream after = journal.out();
        after.println("nowhere");
        outer.succeed();

        assertThat(logbook.ended().output()).contains("there", "here").doesNotContain("nowhere");
    }

    @Test
    void excludedCommandLeavesNothing() {
        OpenCommand quiet = journal.begin(CommandStart.of("quiet", List.of()));
        try (LogScope scope = quiet.enter()) {
            quiet.out().println("x");
        }
        quiet.succeed();

        assertThat(quiet.ref()).isEmpty();
        assertThat(logbook.events).isEmpty();
    }

    @Test
    void observersDoNotCauseLogs() {
        logbook.observer = event -> journal.begin(START).succeed();

        journal.begin(START).succeed();

        assertThat(logbook.events).hasSize(2);
    }
}
