package io.securitylogger.demo.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page being written. Every text and every attribute's value is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(16_384);

    /** A page with its head and its way home. */
    static Html page(String title) {
        Html html = new Html();
        html.out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("link", "rel", "stylesheet", "href", "/demo.css");
        html.open("link", "rel", "icon", "href", "data:,");
        html.element("title", title);
        html.out.append("</head><body>\n");
        html.open("nav")
                .element("a", "What to try", "href", "/")
                .element("a", "The log", "href", "/demo/logs")
                .close("nav");
        return html.open("main").element("h1", title);
    }

    /** Begins an element; attributes as names and values in turn. */
    Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /** An element with nothing but text. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    /** Ends the page and sends it, allowed to load nothing but its style. */
    void send(HttpServletResponse response) throws IOException {
        out.append("</main></body></html>\n");
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        response.getWriter().append(out);
    }
}
