package io.securitylogger.batch.admin;

import static jakarta.servlet.http.HttpServletResponse.SC_METHOD_NOT_ALLOWED;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is not done, as a problem (RFC 9457). Its text is meant for the caller, its cause is not. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String allowed;

    Refusal(int status, String detail) {
        this(status, detail, null, null);
    }

    Refusal(int status, String detail, Throwable cause) {
        this(status, detail, cause, null);
    }

    private Refusal(int status, String detail, @Nullable Throwable cause, @Nullable String allowed) {
        super(detail, cause);
        this.status = status;
        this.allowed = allowed;
    }

    /** Of a path that is there for other methods. */
    static Refusal otherMethod(String allowed) {
        return new Refusal(SC_METHOD_NOT_ALLOWED, "Use " + allowed, null, allowed);
    }

    /** The methods that would be done; empty if it is not for the method. */
    Optional<String> allowed() {
        return Optional.ofNullable(allowed);
    }

    int status() {
        return status;
    }

    JsonObject problem() {
        return Json.createObjectBuilder()
                .add("status", status)
                .add("title", title())
                .add("detail", String.valueOf(getMessage()))
                .build();
    }

    private String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Conflict";
            case 413 -> "Content too large";
            case 415 -> "Unsupported media type";
            default -> "Internal server error";
        };
    }
}
