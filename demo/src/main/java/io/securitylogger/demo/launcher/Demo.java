package io.securitylogger.demo.launcher;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Runs the demo until somebody ends it. */
public final class Demo {

    /** Names the jar of the backend for Elasticsearch. */
    static final String JAR = "demo.elasticsearch";

    private final PrintStream out;

    private Demo(PrintStream out) {
        this.out = out;
    }

    /**
     * Starts the shop, says what to try and waits. Ends the process with 1 if the shop does not come up.
     *
     * @param arguments the directory of the server and the archives of the applications
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            DemoSettings settings = DemoSettings.of(
                    Path.of(arguments[0]),
                    Arrays.stream(arguments).skip(1).map(Path::of).toList(),
                    System.getProperties());
            new Demo(System.out).run(settings, System.getProperties());
        } catch (IllegalArgumentException mistyped) {
            fail(DemoSettings.USAGE + ": " + mistyped.getMessage());
        } catch (ServerFailedException failure) {
            fail(failure.getMessage());
        }
    }

    private void run(DemoSettings settings, Properties properties)
            throws IOException, InterruptedException, ServerFailedException {
        if (!ElasticsearchBeside.isWanted(properties)) {
            run(settings, "");
            return;
        }
        out.println("Starting Elasticsearch ...");
        try (ElasticsearchBeside beside =
                ElasticsearchBeside.start(Path.of(requireNonNull(properties.getProperty(JAR), JAR)))) {
            run(settings.with(beside.joined(settings.wars())), beside.invitation());
        }
    }

    private void run(DemoSettings settings, String furtherInvitation)
            throws IOException, InterruptedException, ServerFailedException {
        out.println("Starting a small shop with Security Logger on WildFly ...");
        long began = System.nanoTime();
        try (ShopServer server = ShopServer.start(settings)) {
            long seconds = (System.nanoTime() - began) / 1_000_000_000;
            if (server.address().getPort() != settings.port()) {
                out.println("Port " + settings.port() + " is taken; it listens at another.");
            }
            out.println("Up after " + seconds + " s.");
            out.println(Invitation.text(server.place()));
            out.print(furtherInvitation);
            out.println("The server prints to " + server.console());
            out.println("Ctrl+C stops it.");
            server.await(settings.runTime());
        }
        out.println("Stopped.");
    }

    private static void fail(@Nullable String message) {
        System.err.println(message);
        System.exit(1);
    }
}
