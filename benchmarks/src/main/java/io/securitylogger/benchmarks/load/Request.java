package io.securitylogger.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * One request, as it goes over the wire.
 *
 * @param method its method
 * @param target path and query
 * @param json its body; empty for none
 */
public record Request(String method, String target, String json) {

    /** A request without a body. */
    public static Request get(String target) {
        return new Request("GET", target, "");
    }

    /** A request that sends JSON. */
    public static Request post(String target, String json) {
        return new Request("POST", target, json);
    }

    /** Its target without the query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The size of its body. */
    public int bodyBytes() {
        return json.getBytes(UTF_8).length;
    }

    /** All of it, with the headers that clients send. */
    public byte[] toBytes() {
        byte[] body = json.getBytes(UTF_8);
        String content =
                body.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
        String head = method + " " + target + " HTTP/1.1\r\nHost: localhost:8080\r\n"
                + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) benchmark\r\nAccept: */*\r\n"
                + "Accept-Language: en\r\nAuthorization: Bearer 2YotnFZFEjr1zCsicMWpAA\r\n" + content + "\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
