package io.securitylogger.suite.behaviour;

/**
 * Bodies in which a secret begins at a given place, well longer than what is kept. The secret is made of
 * {@value #FRAGMENT}, which stands nowhere else, so that any part of it is recognised.
 */
enum Straddling {
    JSON_FIELD("application/json", "{\"p\":[", "\"],\"password\":\"", "\",\"z\":[%s\"\"]}"),
    JSON_STRING("application/json", "{\"p\":[", "\",\"my password=", " is it\"],\"z\":[%s\"\"]}"),
    XML_ELEMENT("text/xml", "<a><p>", "</p><password>", "</password><z>%s</z></a>"),
    XML_ATTRIBUTE("text/xml", "<a><p>", "</p><b password='", "'/><z>%s</z></a>"),
    BEARER("text/html", "<p>", " Authorization: Bearer ", " %s</p>");

    static final String FRAGMENT = "Zq";

    private static final String SECRET = FRAGMENT.repeat(12);
    private static final String JSON_FILLING = "\"filling\",";

    private final String contentType;
    private final String head;
    private final String introduction;
    private final String tail;

    Straddling(String contentType, String head, String introduction, String tail) {
        this.contentType = contentType;
        this.head = head;
        this.introduction = introduction;
        this.tail = tail;
    }

    String contentType() {
        return contentType;
    }

    /** The body in which the secret begins at this offset. */
    String body(int offset) {
        StringBuilder body = new StringBuilder(head);
        int room = offset - introduction.length();
        if (isJson()) {
            while (body.length() + 2 * JSON_FILLING.length() < room) {
                body.append(JSON_FILLING);
            }
            body.append('"');
        }
        body.append("f".repeat(room - body.length())).append(introduction).append(SECRET);
        return body + tail.replace("%s", (isJson() ? JSON_FILLING : "filling ").repeat(200));
    }

    private boolean isJson() {
        return head.startsWith("{");
    }
}
