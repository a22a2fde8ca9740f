package io.securitylogger.demo.launcher;

import io.securitylogger.demo.calls.Call;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The shop as a client sees it. */
record Shop(URI address, HttpClient client) {

    static final String OLDER = "class=\"older\"";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    HttpResponse<String> send(Call call) throws IOException, InterruptedException {
        Call.Request request = call.request();
        HttpRequest.Builder builder = HttpRequest.newBuilder(address.resolve(request.target()))
                .timeout(LIMIT)
                .method(
                        request.method(),
                        BodyPublishers.ofString(request.payload().text()));
        request.headers().forEach(builder::header);
        if (!request.credentials().isEmpty()) {
            byte[] login = request.credentials().getBytes(StandardCharsets.UTF_8);
            builder.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        request.payload().contentType().ifPresent(type -> builder.header("Content-Type", type));
        return client.send(builder.build(), BodyHandlers.ofString());
    }

    String get(String target, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(address.resolve(target)).timeout(LIMIT);
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return client.send(builder.build(), BodyHandlers.ofString()).body();
    }

    /** The logs on a page, each as its HTML. */
    List<String> logs(String target) throws IOException, InterruptedException {
        return articles(get(target));
    }

    static List<String> articles(String page) {
        return Arrays.stream(page.split("(?=<article )", -1))
                .filter(part -> part.startsWith("<article "))
                .toList();
    }

    /** The text of a page or a part of it, as a browser would show it. */
    static String shown(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
