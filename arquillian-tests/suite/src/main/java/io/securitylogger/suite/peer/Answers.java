package io.securitylogger.suite.peer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;

/** What the peer says, as bytes. */
final class Answers {
    private static final int SOAP_BROKEN_AT = 130;
    private static final String JSON = "Content-Type: application/json\r\nX-Api-Token: secret\r\n";
    private static final String SOAP = "Content-Type: text/xml;charset=utf-8\r\nSet-Cookie: session=topsecret\r\n";

    private Answers() {}

    /** 200, and the connection stays open or not. */
    static byte[] ok(ReceivedCall call, boolean keptAlive) {
        String body = body(call);
        return head("200 OK", fields(call) + length(body.length()) + (keptAlive ? "" : "Connection: close\r\n"), body);
    }

    static byte[] status(String status, String body) {
        return head(status, JSON + length(body.length()) + "Connection: close\r\n", body);
    }

    static byte[] empty() {
        return head("204 No Content", "Connection: close\r\n", "");
    }

    /** The first half of a body of known length. */
    static byte[] half(ReceivedCall call) {
        return head("200 OK", fields(call) + length(body(call).length()) + "Connection: close\r\n", beginning(call));
    }

    /** The beginning of a chunk. */
    static byte[] halfChunk(ReceivedCall call) {
        String fields = fields(call) + "Transfer-Encoding: chunked\r\nConnection: close\r\n";
        return head("200 OK", fields, "fff\r\n" + beginning(call));
    }

    /** 200, without saying how long it is. */
    static byte[] chunked(ReceivedCall call) {
        String fields = fields(call) + "Transfer-Encoding: chunked\r\nConnection: close\r\n";
        return head("200 OK", fields, chunk(body(call)) + "0\r\n\r\n");
    }

    static byte[] firstChunk(String text) {
        return head("200 OK", JSON + "Transfer-Encoding: chunked\r\nConnection: close\r\n", chunk(text));
    }

    static byte[] lastChunk(String text) {
        return (chunk(text) + "0\r\n\r\n").getBytes(ISO_8859_1);
    }

    /** Begins a body that carries so many bytes. */
    static HugeBody firstPacket(ReceivedCall call, OutputStream out) throws IOException {
        HugeBody body = new HugeBody(Long.parseLong(call.target().split("bytes=", 2)[1]), call.isXml());
        out.write(head(
                "200 OK",
                "Content-Type: " + (call.isXml() ? "text/xml" : "text/csv") + "\r\n" + length(body.length())
                        + "Connection: close\r\n",
                ""));
        body.writePacket(out);
        out.flush();
        return body;
    }

    static byte[] text(String text) {
        return head("200 OK", "Content-Type: text/plain\r\n" + length(text.length()) + "Connection: close\r\n", text);
    }

    private static String body(ReceivedCall call) {
        return call.isXml()
                ? Peer.ENVELOPE
                : "{\"password\": \"hunter2\", \"length\": " + call.body().length() + "}";
    }

    private static String beginning(ReceivedCall call) {
        return call.isXml() ? Peer.ENVELOPE.substring(0, SOAP_BROKEN_AT) : "{\"half\": 1";
    }

    private static String fields(ReceivedCall call) {
        return call.isXml() ? SOAP : JSON;
    }

    private static String length(long bytes) {
        return "Content-Length: " + bytes + "\r\n";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static byte[] head(String status, String fields, String body) {
        return ("HTTP/1.1 " + status + "\r\n" + fields + "\r\n" + body).getBytes(ISO_8859_1);
    }
}
