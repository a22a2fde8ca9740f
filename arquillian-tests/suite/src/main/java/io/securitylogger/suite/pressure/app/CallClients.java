package io.securitylogger.suite.pressure.app;

import io.securitylogger.client.http.SecurityLogHttpClient;
import io.securitylogger.suite.soap.Tax;
import io.securitylogger.suite.soap.TaxService;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.xml.transform.Source;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One client of each kind for all threads, as applications have them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CallClients {
    private final HttpClient http = SecurityLogHttpClient.wrap(HttpClient.newHttpClient());
    private Client jaxrs;
    private Tax soap;

    @Inject
    @RestClient
    private PeerService rest;

    @Inject
    @ConfigProperty(name = "peer.address")
    private String address;

    @PostConstruct
    void open() {
        // Jersey keeps in memory what it is not told to send in chunks
        jaxrs = ClientBuilder.newBuilder()
                .property("jersey.config.client.request.entity.processing", "CHUNKED")
                .build();
        soap = new TaxService().getTaxPort();
        ((BindingProvider) soap)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address + "/soap/many-rates");
    }

    @PreDestroy
    void close() {
        jaxrs.close();
    }

    HttpClient http() {
        return http;
    }

    WebTarget jaxrs(String path) {
        return jaxrs.target(address + path);
    }

    PeerService rest() {
        return rest;
    }

    Tax soap() {
        return soap;
    }

    /** A client of the port at another path, that gives payloads as they come. */
    Dispatch<Source> soap(String path) {
        Dispatch<Source> dispatch =
                new TaxService().createDispatch(TaxService.PORT, Source.class, Service.Mode.PAYLOAD);
        dispatch.getRequestContext().put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address + path);
        return dispatch;
    }

    URI uri(String path) {
        return URI.create(address + path);
    }

    /** Has the peer go on, by a client that nobody logs. */
    void release(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/release-" + name)).build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
