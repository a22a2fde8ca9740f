package io.securitylogger.impl.capture;

import io.securitylogger.impl.cleaning.BodyCapture;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A body that the server has parsed itself, so that its bytes passed nobody: written down again from what it found, in
 * the same notation if not to the byte.
 */
final class ParsedBody {

    private static final String BOUNDARY = "--part";
    private static final int PART_BYTES = 8192;

    private final BodyCapture copy;

    ParsedBody(BodyCapture copy) {
        this.copy = copy;
    }

    /**
     * A form.
     *
     * @param parameters all parameters of the request: for each name the values of the query first
     * @param queries those of the query alone
     */
    void form(Map<String, String[]> parameters, Map<String, List<String>> queries) {
        String separator = "";
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            int ofQuery = queries.getOrDefault(parameter.getKey(), List.of()).size();
            List<String> values = Arrays.asList(parameter.getValue());
            for (String value : values.subList(Math.min(ofQuery, values.size()), values.size())) {
                write(separator + encode(parameter.getKey()) + '=' + encode(value));
                separator = "&";
            }
        }
    }

    /** The parts of a multipart body; of each at most the first {@value #PART_BYTES} bytes. */
    void multipart(Collection<Part> parts) throws IOException {
        for (Part part : parts) {
            write(BOUNDARY + "\r\n");
            for (String header : part.getHeaderNames()) {
                write(header + ": " + String.join(", ", part.getHeaders(header)) + "\r\n");
            }
            write("\r\n");
            try (InputStream content = part.getInputStream()) {
                byte[] bytes = content.readNBytes(PART_BYTES);
                copy.write(bytes, 0, bytes.length);
            }
            write("\r\n");
        }
        write(BOUNDARY + "--\r\n");
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        copy.write(bytes, 0, bytes.length);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
