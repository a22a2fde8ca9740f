package io.securitylogger.throttling;

import io.securitylogger.LogRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is about to reach its resource method. To be asked on the thread that hands it over, while it does. */
public interface ThrottlingRequest {

    /** Its log. */
    LogRef log();

    /** The client's address, see {@code security.trusted-proxies}; {@code null} if it has none, as on a local socket. */
    @Nullable
    String ip();

    /** Who makes it, as far as that is known yet. */
    Optional<String> userId();

    /** The HTTP method. */
    String method();

    /** The full path, decoded, without matrix parameters and without a slash at its end. */
    String path();

    /** The name of the resource method; {@code null} if none matched. */
    @Nullable
    String viewSlug();

    /** The first value of a header field. */
    Optional<String> header(String name);
}
