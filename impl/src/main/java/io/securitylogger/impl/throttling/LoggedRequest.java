package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.ThrottlingRequest;

/** A request that knows how its log tells its path. */
public interface LoggedRequest extends ThrottlingRequest {

    /** As the client has sent it: {@link #path()} is the same for all spellings. */
    String loggedPath();
}
