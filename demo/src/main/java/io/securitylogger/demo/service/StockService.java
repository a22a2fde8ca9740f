package io.securitylogger.demo.service;

import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import io.securitylogger.LogWithData;
import io.securitylogger.client.http.SecurityLogHttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;

/** The stock service, by {@code java.net.http}. */
@ApplicationScoped
@NullUnmarked
public class StockService {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final HttpClient client = SecurityLogHttpClient.wrap(
            HttpClient.newBuilder().connectTimeout(LIMIT).build());

    @Inject
    @ConfigProperty(name = "stock.address")
    private URI address;

    /** Sets so many of a product aside. Answers whether there are as many. */
    @LogWithData(slug = "stock")
    public boolean reserve(String sku, int quantity) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(sku + "/reservations?quantity=" + quantity))
                .POST(HttpRequest.BodyPublishers.noBody())
                .timeout(LIMIT)
                .build();
        int status = statusOf(request);
        if (status != OK && status != CONFLICT) {
            throw new WebApplicationException("The stock service answered " + status, SERVICE_UNAVAILABLE);
        }
        return status == OK;
    }

    private int statusOf(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException gone) {
            throw new WebApplicationException("The stock service does not answer", gone, SERVICE_UNAVAILABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WebApplicationException("The shop is being stopped", stopped, SERVICE_UNAVAILABLE);
        }
    }
}
