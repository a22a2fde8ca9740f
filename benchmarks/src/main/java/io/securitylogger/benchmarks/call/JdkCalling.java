package io.securitylogger.benchmarks.call;

import io.securitylogger.client.http.SecurityLogHttpClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** By {@code java.net.http.HttpClient}. */
record JdkCalling(HttpClient client, URI server) implements Calling {

    static JdkCalling to(URI server, Logging logging) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new JdkCalling(logging.isOurs() ? SecurityLogHttpClient.wrap(client) : client, server);
    }

    @Override
    public int call(CallLoad load) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server).header("Authorization", AUTHORIZATION);
        if (load.isPost()) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(load.json()));
        }
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        return response.body().length;
    }
}
