package io.securitylogger.impl.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.impl.throttling.Refusal;
import java.io.IOException;
import java.io.InputStream;

/**
 * The page for people whose request is refused: {@value #OF_APPLICATION} of the application, in which {@code {description}}
 * and {@code {retry-after}} (seconds) are replaced, or a plain one of ours.
 */
final class RefusalPage {

    static final String OF_APPLICATION = "security-logger/429.html";

    private static final String OURS = "429.html";
    private static final String TEMPLATE = template();

    private RefusalPage() {}

    static String of(Refusal refusal) {
        return TEMPLATE.replace("{retry-after}", Long.toString(refusal.retryAfterSeconds()))
                .replace("{description}", escaped(TooManyRequests.detail(refusal)));
    }

    private static String template() {
        try (InputStream own = RefusalPage.class.getClassLoader().getResourceAsStream(OF_APPLICATION);
                InputStream ours = RefusalPage.class.getResourceAsStream(OURS)) {
            InputStream page = own == null ? ours : own;
            return page == null ? "{description}" : new String(page.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            return "{description}";
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
