package io.securitylogger.batch.admin;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer, which nobody may keep.
 *
 * @param status its status
 * @param type its media type
 * @param headers further headers
 * @param body its content
 */
record Reply(int status, String type, Map<String, String> headers, JsonObject body) {

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, JsonObject body) {
        return new Reply(status, "application/json", Map.of(), body);
    }

    static Reply problem(Refusal refusal) {
        Reply reply = new Reply(refusal.status(), "application/problem+json", Map.of(), refusal.problem());
        return refusal.allowed().map(methods -> reply.header("Allow", methods)).orElse(reply);
    }

    Reply header(String name, String value) {
        return new Reply(status, type, Map.of(name, value), body);
    }

    void send(HttpServletResponse response) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        headers.forEach(response::setHeader);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
