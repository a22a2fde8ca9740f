package io.securitylogger.suite.http;

/**
 * One header line as it came: the name in the server's spelling.
 *
 * @param name what stands before the colon
 * @param value what stands after it, without the blanks around it
 */
public record RawHeader(String name, String value) {
    static RawHeader of(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a header line: " + line);
        }
        return new RawHeader(line.substring(0, colon), line.substring(colon + 1).strip());
    }
}
