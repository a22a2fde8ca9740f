package io.securitylogger.elasticsearch.client;

import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.impl.nio.reactor.IOReactorConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/** Makes the client. */
record Connecting(ElasticsearchSettings settings) {

    private static final int MOST_CONNECT_MILLIS = 5000;
    private static final int MOST_CONNECTIONS = 8;

    RestClient client() throws IOException {
        Path authorities = settings.access().caCertificate();
        SSLContext trust = authorities == null ? null : Trust.in(authorities);
        int timeoutMillis = Math.toIntExact(settings.timeout().toMillis());
        return RestClient.builder(
                        settings.hosts().stream().map(Connecting::host).toArray(HttpHost[]::new))
                .setDefaultHeaders(authorization().toArray(Header[]::new))
                .setRequestConfigCallback(
                        request -> request.setConnectTimeout(Math.min(timeoutMillis, MOST_CONNECT_MILLIS))
                                .setConnectionRequestTimeout(timeoutMillis)
                                .setSocketTimeout(timeoutMillis))
                .setHttpClientConfigCallback(http -> configured(http, trust))
                .build();
    }

    private static HttpAsyncClientBuilder configured(HttpAsyncClientBuilder http, @Nullable SSLContext trust) {
        http.setDefaultIOReactorConfig(
                        IOReactorConfig.custom().setIoThreadCount(1).build())
                .setThreadFactory(Connecting::thread)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .disableCookieManagement()
                .disableAuthCaching();
        return trust == null ? http : http.setSSLContext(trust);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "security-logger-elasticsearch-io");
        thread.setDaemon(true);
        return thread;
    }

    private static HttpHost host(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : 9200;
        return new HttpHost(uri.getHost(), port, uri.getScheme());
    }

    private List<Header> authorization() {
        ElasticsearchSettings.Access access = settings.access();
        if (access.apiKey() != null) {
            return List.of(new BasicHeader("Authorization", "ApiKey " + access.apiKey()));
        }
        if (access.user() == null) {
            return List.of();
        }
        String pair = access.user() + ':' + Objects.requireNonNullElse(access.password(), "");
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return List.of(new BasicHeader("Authorization", "Basic " + encoded));
    }
}
