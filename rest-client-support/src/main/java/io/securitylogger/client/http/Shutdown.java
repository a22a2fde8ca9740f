package io.securitylogger.client.http;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The methods that {@link HttpClient} has since Java 21, looked up once. */
enum Shutdown {
    SHUTDOWN("shutdown"),
    SHUTDOWN_NOW("shutdownNow"),
    CLOSE("close");

    private static final @Nullable MethodHandle AWAIT =
            find("awaitTermination", MethodType.methodType(boolean.class, Duration.class));
    private static final @Nullable MethodHandle IS_TERMINATED =
            find("isTerminated", MethodType.methodType(boolean.class));

    private final @Nullable MethodHandle method;

    Shutdown(String name) {
        method = find(name, MethodType.methodType(void.class));
    }

    /** Calls it where there is such a method. */
    void on(HttpClient client) {
        if (method == null) {
            return;
        }
        try {
            method.invoke(client);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    static boolean await(HttpClient client, Duration duration) throws InterruptedException {
        try {
            return AWAIT == null || (boolean) AWAIT.invoke(client, duration);
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    static boolean isTerminated(HttpClient client) {
        try {
            return IS_TERMINATED != null && (boolean) IS_TERMINATED.invoke(client);
        } catch (Throwable failure) {
            throw unchecked(failure);
        }
    }

    /** The methods declare no other exceptions than those that pass here unwrapped. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    private static @Nullable MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.publicLookup().findVirtual(HttpClient.class, name, type);
        } catch (ReflectiveOperationException olderJava) {
            return null;
        }
    }
}
