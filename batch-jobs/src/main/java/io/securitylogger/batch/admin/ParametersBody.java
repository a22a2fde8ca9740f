package io.securitylogger.batch.admin;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;

/** Reads job parameters: one flat JSON object in UTF-8, or nothing at all. */
final class ParametersBody {

    private static final int LARGEST = 64 * 1024;
    private static final String JSON = "application/json";

    private ParametersBody() {}

    /**
     * The parameters in the body of a request that no form of another site can have sent.
     *
     * @param known the names there are
     * @throws Refusal if the body is not announced as JSON, or {@link #parse} refuses it
     */
    static Map<String, String> read(HttpServletRequest request, Set<String> known) throws IOException {
        String type = request.getContentType() == null ? "" : request.getContentType();
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
            throw new Refusal(
                    SC_UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type is '" + type + "'; send " + JSON + ", also without a body");
        }
        return parse(request.getInputStream(), known);
    }

    /**
     * The parameters in the body; numbers as they are written.
     *
     * @throws Refusal if the body is too large, is no such object, or names what does not exist
     */
    static Map<String, String> parse(InputStream body, Set<String> known) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refusal(SC_REQUEST_ENTITY_TOO_LARGE, "The body is larger than " + LARGEST + " bytes");
        }
        String text = text(bytes);
        if (text.isBlank()) {
            return Map.of();
        }
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            return parameters(parser, known);
        } catch (JsonException | NoSuchElementException noJson) {
            throw new Refusal(SC_BAD_REQUEST, "The body is no JSON", noJson);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            throw new Refusal(SC_BAD_REQUEST, "The body is no UTF-8", otherCharset);
        }
    }

    /** Event by event: nesting is refused where it begins, however deep it goes. */
    private static Map<String, String> parameters(JsonParser parser, Set<String> known) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (parser.next() != Event.START_OBJECT) {
            throw new Refusal(SC_BAD_REQUEST, "The body is no JSON object of job parameters");
        }
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            if (!known.contains(name)) {
                throw new Refusal(
                        SC_BAD_REQUEST, "The job has no parameter '" + name + "'; it has " + new TreeSet<>(known));
            }
            if (parameters.put(name, value(name, parser)) != null) {
                throw new Refusal(SC_BAD_REQUEST, "The parameter '" + name + "' is there twice");
            }
        }
        if (parser.hasNext()) {
            throw new Refusal(SC_BAD_REQUEST, "Something follows the JSON object");
        }
        return parameters;
    }

    private static String value(String name, JsonParser parser) {
        return switch (parser.next()) {
            case VALUE_STRING, VALUE_NUMBER -> withoutNul(name, parser.getString());
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default ->
                throw new Refusal(SC_BAD_REQUEST, "The parameter '" + name + "' is no string, number or boolean");
        };
    }

    /** Databases of batch runtimes do not take it. */
    private static String withoutNul(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new Refusal(SC_BAD_REQUEST, "The parameter '" + name + "' has a character U+0000");
        }
        return value;
    }
}
