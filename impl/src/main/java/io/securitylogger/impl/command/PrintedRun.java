package io.securitylogger.impl.command;

import io.securitylogger.CommandCall;
import io.securitylogger.CommandRun;
import io.securitylogger.impl.output.PlainText;
import io.securitylogger.impl.output.TextStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run whose output goes to its log, and to the caller if that wants a copy. */
final class PrintedRun implements CommandRun {

    private final List<String> arguments;
    private final PrintStream log;
    private final PrintStream out = TextStream.printingTo(this::print);
    private final PrintStream err = TextStream.printingTo(this::print);
    private @Nullable Appendable copy;

    PrintedRun(CommandCall call, PrintStream log) {
        this.arguments = call.arguments();
        this.log = log;
        CommandCall.Copy wanted = call.copy();
        if (wanted != null) {
            this.copy = wanted.terminal() ? wanted.target() : new PlainText(wanted.target());
        }
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    private synchronized void print(CharSequence text) {
        log.append(text);
        if (copy != null) {
            try {
                copy.append(text);
            } catch (IOException | RuntimeException callerIsGone) {
                copy = null;
            }
        }
    }
}
