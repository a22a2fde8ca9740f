package io.securitylogger.benchmarks.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.benchmarks.cleaning.Bodies;
import io.securitylogger.impl.capture.MatchedResource;
import io.securitylogger.impl.capture.RequestCapture;
import io.securitylogger.impl.throttling.ResourceRules;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A request with the header fields of a browser, and an application that reads its body to the end and answers with as
 * much.
 */
final class Workload implements FilterChain {

    private static final int BUFFER = 8192;
    private static final MatchedResource RESOURCE =
            new MatchedResource("OrderResource.create", false, false, false, ResourceRules.NONE);

    private final String method;
    private final String contentType;
    private final byte[] body;

    private Workload(String method, String contentType, byte[] body) {
        this.method = method;
        this.contentType = contentType;
        this.body = body;
    }

    /** The load of that name in the comparison of whole servers. */
    static Workload of(String name) {
        return switch (name) {
            case "get-tiny" -> new Workload("GET", "text/plain", "Hello".getBytes(UTF_8));
            case "post-1k" -> json(1000);
            default -> json(10_000);
        };
    }

    private static Workload json(int length) {
        return new Workload("POST", "application/json", Bodies.json(length).getBytes(UTF_8));
    }

    MockHttpServletRequest request() {
        ServletInputStream input = BulkStreams.input(method.equals("GET") ? new byte[0] : body);
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/shop/api/orders/17") {
            @Override
            public ServletInputStream getInputStream() {
                return input;
            }
        };
        request.addHeader("Host", "shop.example.org");
        request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
        request.addHeader("Accept", "application/json, text/plain, */*");
        request.addHeader("Accept-Language", "cs,en-US;q=0.7,en;q=0.3");
        request.addHeader("Accept-Encoding", "gzip, deflate, br");
        request.addHeader("Authorization", "Bearer mF_9.B5f-4.1JqM");
        request.addHeader("Connection", "keep-alive");
        request.setRemoteAddr("192.0.2.7");
        if (!method.equals("GET")) {
            request.setContentType(contentType);
        }
        return request;
    }

    MockHttpServletResponse response() {
        ServletOutputStream output = BulkStreams.output(new ByteArrayOutputStream(body.length));
        return new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return output;
            }
        };
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response) throws IOException {
        if (request.getAttribute(RequestCapture.ATTRIBUTE) instanceof RequestCapture capture) {
            capture.matched(RESOURCE);
        }
        byte[] buffer = new byte[BUFFER];
        InputStream input = request.getInputStream();
        while (input.read(buffer) >= 0) {
            // an application that reads it all
        }
        response.setContentType(contentType);
        OutputStream output = response.getOutputStream();
        for (int from = 0; from < body.length; from += BUFFER) {
            output.write(body, from, Math.min(BUFFER, body.length - from));
        }
    }
}
