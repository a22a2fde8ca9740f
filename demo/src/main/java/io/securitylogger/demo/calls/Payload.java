package io.securitylogger.demo.calls;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The body of a call. No text in it holds a single quote, which would end the shell's. */
public sealed interface Payload {

    /** No body. */
    Payload NONE = new None();

    /** What the header {@code Content-Type} says; empty if there is no body. */
    Optional<String> contentType();

    /** The body as it is sent. */
    String text();

    /** What makes curl send it: empty or beginning with a space. */
    String curlOptions();

    /** Nothing. */
    record None() implements Payload {
        @Override
        public Optional<String> contentType() {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public String curlOptions() {
            return "";
        }
    }

    /**
     * A JSON text.
     *
     * @param text the text
     */
    record Json(String text) implements Payload {
        public Json {
            requireNonNull(text, "text");
        }

        @Override
        public Optional<String> contentType() {
            return Optional.of("application/json");
        }

        @Override
        public String curlOptions() {
            return " -H 'Content-Type: application/json' -d '" + text + "'";
        }
    }

    /**
     * A text file uploaded by a form.
     *
     * @param name its name
     * @param content its content
     */
    record Upload(String name, String content) implements Payload {
        private static final String BOUNDARY = "shop-form";

        public Upload {
            requireNonNull(name, "name");
            requireNonNull(content, "content");
        }

        @Override
        public Optional<String> contentType() {
            return Optional.of("multipart/form-data; boundary=" + BOUNDARY);
        }

        @Override
        public String text() {
            return String.join(
                    "\r\n",
                    "--" + BOUNDARY,
                    "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                    "Content-Type: text/plain",
                    "",
                    content,
                    "--" + BOUNDARY + "--",
                    "");
        }

        @Override
        public String curlOptions() {
            return " -F 'file=" + content + ";filename=" + name + ";type=text/plain'";
        }
    }
}
