package io.securitylogger.elasticsearch.shipping;

/** There is no room for a log. Has no stack trace: it is thrown for each log of an outage. */
final class LogstashFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogstashFullException(int size) {
        super(
                size + " logs already wait for Logstash. Check it, or raise security.logstash.buffer-size",
                null,
                false,
                false);
    }
}
