package io.securitylogger.impl.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.Command;
import io.securitylogger.CommandCall;
import io.securitylogger.CommandFailedException;
import io.securitylogger.LogState;
import io.securitylogger.SecurityLog;
import io.securitylogger.UnknownCommandException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamedCommandsTest {

    private final Logbook logbook = new Logbook();
    private final Map<String, Command> defined = new TreeMap<>();
    private final NamedCommands commands = new NamedCommands(
            new CommandBeans() {
                @Override
                public Set<String> names() {
                    return defined.keySet();
                }

                @Override
                public void with(String name, Work work) throws Exception {
                    work.with(requireNonNull(defined.get(name)));
                }
            },
            logbook.journal("quiet"));

    @Test
    void printsIntoLogAndCopyInTheOrderOfPrinting() {
        defined.put("greet", run -> {
            run.out().println("\u001b[1mhello " + run.arguments() + "\u001b[0m");
            run.err().println("oops");
            commands.out().println("by the thread");
            SecurityLog.current().slug("greeted");
        });
        StringBuilder copy = new StringBuilder();
        StringBuilder terminal = new StringBuilder();

        commands.call(CommandCall.of("greet", "jane", "joe").copyTo(copy));

        assertThat(copy.toString().lines()).containsExactly("hello [jane, joe]", "oops");
        assertThat(requireNonNull(logbook.ended().output()).lines()).hasSize(3);
        assertThat(logbook.ended().output()).contains("\u001b[1mhello [jane, joe]\u001b[0m", "oops", "by the thread");
        assertThat(logbook.ended().state()).isEqualTo(LogState.SUCCEEDED);
        assertThat(logbook.ended().fields().slug()).isEqualTo("greeted");
        assertThat(logbook.ended().executedFromCommandLine()).isFalse();

        commands.call(CommandCall.of("greet").asOperator().copyToTerminal(terminal));
        assertThat(terminal).startsWith("\u001b[1mhello []\u001b[0m");
    }

    @Test
    void uncheckedFailuresComeAsTheyAreAndCheckedOnesWrapped() {
        IllegalStateException unchecked = new IllegalStateException("unchecked");
        defined.put("unchecked", run -> {
            throw unchecked;
        });
        defined.put("checked", run -> {
            throw new IOException("no disk");
        });

        assertThatThrownBy(() -> commands.call("unchecked")).isSameAs(unchecked);
        assertThatThrownBy(() -> commands.call("checked"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("The command checked failed: no disk")
                .hasCauseInstanceOf(IOException.class);
        assertThat(logbook.events).hasSize(4);
        assertThat(SecurityLog.current().ref()).isEmpty();
    }

    @Test
    void unknownCommandTellsWhatThereIs() {
        defined.put("greet", run -> {});

        assertThatThrownBy(() -> commands.call("great"))
                .isInstanceOf(UnknownCommandException.class)
                .hasMessageContaining("'great'")
                .hasMessageContaining("[greet]");
        assertThat(logbook.events).isEmpty();
    }

    @Test
    void excludedCommandRunsAndIsCopied() {
        defined.put("quiet", run -> run.out().print("done"));
        StringBuilder copy = new StringBuilder();

        commands.call(CommandCall.of("quiet").copyTo(copy));

        assertThat(copy).hasToString("done");
        assertThat(logbook.events).isEmpty();
    }

    @Test
    void callerThatTakesNoCopyDoesNotDisturbCommand() {
        defined.put("greet", run -> run.out().print("hello"));
        Appendable gone = new java.io.StringWriter() {
            @Override
            public java.io.StringWriter append(CharSequence text) {
                throw new IllegalStateException("gone");
            }
        };

        commands.call(CommandCall.of("greet").copyToTerminal(gone));

        assertThat(logbook.ended().output()).endsWith("hello");
    }
}
