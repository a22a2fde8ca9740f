package io.securitylogger.elasticsearch.client;

import java.io.IOException;

/** The cluster has refused a request. */
public final class ElasticsearchException extends IOException {

    private static final long serialVersionUID = 1L;

    /** There is no such index, template or document. */
    public static final int NOT_FOUND = 404;

    /** A request is larger than the node takes. */
    public static final int TOO_LARGE = 413;

    /** A request makes no sense to the node. */
    public static final int BAD_REQUEST = 400;

    /** The node, or a part of what is asked for, is not there just now. */
    public static final int UNAVAILABLE = 503;

    /** The node has more to do than it can. */
    public static final int TOO_MANY_REQUESTS = 429;

    private final int status;

    /** Refused with this status, for this reason. */
    public ElasticsearchException(int status, String reason) {
        super("Elasticsearch answered " + status + ": " + reason);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
