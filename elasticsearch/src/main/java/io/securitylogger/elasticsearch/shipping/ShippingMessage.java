package io.securitylogger.elasticsearch.shipping;

import io.securitylogger.impl.message.OperatorMessage;
import java.lang.System.Logger.Level;

/** What is said to operators about ways that are not direct. Numbers are never reused. */
enum ShippingMessage implements OperatorMessage {
    LOGSTASH_AWAY(
            220,
            Level.WARNING,
            "Logstash at {0}:{1} cannot be reached; {2} log(s) wait for it. Start it, or correct security.logstash.*, see the cause"),
    LOGSTASH_LEFT(
            221,
            Level.ERROR,
            "{0} log(s) that waited for Logstash are lost, since the application stops and it is away");

    private final int number;
    private final Level level;
    private final String pattern;

    ShippingMessage(int number, Level level, String pattern) {
        this.number = number;
        this.level = level;
        this.pattern = pattern;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
