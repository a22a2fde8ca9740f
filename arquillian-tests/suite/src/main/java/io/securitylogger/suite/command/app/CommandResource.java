package io.securitylogger.suite.command.app;

import io.securitylogger.CommandCall;
import io.securitylogger.CommandFailedException;
import io.securitylogger.Commands;
import io.securitylogger.SecurityLog;
import io.securitylogger.UnknownCommandException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

@Path("/commands")
@NullUnmarked
public class CommandResource {
    @Inject
    private Commands commands;

    @Inject
    private SecurityLog log;

    @Inject
    private Mails mails;

    /** Calls a command and answers with what it printed. */
    @GET
    @Path("/{name}")
    public String call(@PathParam("name") String name, @QueryParam("argument") List<String> arguments) {
        StringBuilder copy = new StringBuilder();
        try {
            commands.call(CommandCall.of(name, arguments.toArray(String[]::new)).copyTo(copy));
        } catch (CommandFailedException | UnknownCommandException e) {
            copy.append(e.getMessage());
        }
        return copy.toString();
    }

    /** Calls a command on a thread that the server knows nothing of. */
    @GET
    @Path("/{name}/on-own-thread")
    public String callOnOwnThread(@PathParam("name") String name, @QueryParam("argument") String argument)
            throws InterruptedException {
        StringBuilder ref = new StringBuilder("not run");
        Thread thread = new Thread(() -> {
            commands.call(name, argument);
            ref.setLength(0);
            ref.append(log.ref().isPresent());
        });
        thread.start();
        thread.join();
        return ref.toString();
    }

    /** Calls a method that fails. */
    @GET
    @Path("/methods/refuse")
    public String refuse() {
        try {
            mails.refuse("hunter2");
            return "accepted";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    /** Calls a method that goes on after its return. */
    @GET
    @Path("/methods/ask")
    public String ask() {
        mails.ask();
        return "asked";
    }

    /** Lets that method end. */
    @GET
    @Path("/methods/answer")
    public String answer() {
        mails.answer();
        return "answered";
    }

    /** Lets the patient command end. */
    @GET
    @Path("/patient/end")
    public String end() {
        Patient.end();
        return "ended";
    }
}
