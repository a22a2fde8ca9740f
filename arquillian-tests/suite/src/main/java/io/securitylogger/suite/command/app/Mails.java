package io.securitylogger.suite.command.app;

import io.securitylogger.Commands;
import io.securitylogger.LoggedCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullUnmarked;

@ApplicationScoped
@NullUnmarked
public class Mails {
    @Inject
    private Commands commands;

    private final CompletableFuture<String> answer = new CompletableFuture<>();

    @LoggedCommand("welcome-mail")
    public void welcome(String name, String password) {
        commands.out().println("to " + name);
    }

    @LoggedCommand(hideInput = true)
    public void refuse(String secret) {
        throw new IllegalStateException("refused");
    }

    @LoggedCommand
    public CompletionStage<String> ask() {
        return answer;
    }

    public void answer() {
        answer.complete("yes");
    }
}
