package io.securitylogger.impl.recording;

/** Which responses have no body whatever their headers say (RFC 9110, section 6.4.1). */
public final class Bodiless {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private Bodiless() {}

    /** Whether the response with this status to this method has none. */
    public static boolean is(String method, int status) {
        return method.equals("HEAD") || status == NO_CONTENT || status == NOT_MODIFIED;
    }
}
