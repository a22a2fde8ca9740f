package io.securitylogger.elasticsearch;

import io.securitylogger.impl.message.OperatorMessage;
import java.lang.System.Logger.Level;

/** What this backend says to operators. Numbers are never reused. */
enum ElasticsearchMessage implements OperatorMessage {
    NOT_READY(
            200,
            Level.WARNING,
            "Elasticsearch at {0} is not ready; logs wait until it is. Tried again after {1} s. See the cause: start it, or correct security.elasticsearch-database.*"),
    TEMPLATES_DRIFTED(
            201,
            Level.WARNING,
            "Index templates are not those of this release and left as they are: {0}. Run the job init-elasticsearch-log to put ours in their place, which holds from the next day on"),
    DEAD_LETTERS(
            202,
            Level.ERROR,
            "{0} log(s), {1} in all, are refused by Elasticsearch for what is in them, and set aside in {2}. See the reasons there, mend the mapping and run the lines again"),
    DEAD_LETTERS_LOST(
            203,
            Level.ERROR,
            "{0} log(s), {1} in all, that Elasticsearch refuses could not be set aside in {2} either, and are lost. See the cause, and make room or grant the right to write there"),
    UNUSABLE(
            204,
            Level.ERROR,
            "The backend for Elasticsearch is off: {0}. Correct security.elasticsearch-database.ca-certificate; the application goes on without it");

    private final int number;
    private final Level level;
    private final String pattern;

    ElasticsearchMessage(int number, Level level, String pattern) {
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
