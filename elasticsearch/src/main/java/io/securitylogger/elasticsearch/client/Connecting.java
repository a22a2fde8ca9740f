package io.securitylogger.elasticsearch.client;

import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
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
        SSLContext trust = trust();
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

    private @Nullable SSLContext trust() throws IOException {
        Path file = settings.access().caCertificate();
        if (file == null) {
            return null;
        }
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            List<Certificate> certificates =
                    new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(pem));
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("ca" + i, certificates.get(i));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException(file + " holds no certificates in PEM: " + unusable.getMessage(), unusable);
        }
    }
}
