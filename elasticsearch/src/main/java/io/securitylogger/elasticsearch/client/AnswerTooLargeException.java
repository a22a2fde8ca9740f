package io.securitylogger.elasticsearch.client;

import java.io.IOException;

/** An answer is larger than what is kept in memory of one (100 MB). */
public final class AnswerTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(IOException cause) {
        super("Elasticsearch answered with more than is read: " + cause.getMessage(), cause);
    }
}
