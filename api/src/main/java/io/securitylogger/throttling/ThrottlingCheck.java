package io.securitylogger.throttling;

/**
 * The limits by user of the request being served, for who is known only inside the resource method, such as the name in
 * the body of a login. Inject it. Where nothing is throttled it does nothing.
 */
public interface ThrottlingCheck {

    /**
     * Counts the request for this user too, in limits by {@link ThrottleBy#USER}, {@link ThrottleBy#IP_OR_USER} and
     * {@link ThrottleBy#IP_AND_USER}. Only the first user of a request counts.
     *
     * @throws ThrottlingException if one of them is reached; let it leave the resource method
     */
    void user(String userId);
}
