package io.securitylogger.throttling;

/** The slugs that tell how a login or the verification of a second factor ended. */
public final class LoginSlugs {

    public static final String SUCCESSFUL_LOGIN = "successful-login-request";
    public static final String UNSUCCESSFUL_LOGIN = "unsuccessful-login-request";
    public static final String SUCCESSFUL_TWO_FACTOR = "successful-2fa-code-verification-request";
    public static final String UNSUCCESSFUL_TWO_FACTOR = "unsuccessful-2fa-code-verification-request";

    private LoginSlugs() {}
}
