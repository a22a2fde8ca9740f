package io.securitylogger.suite.outgoing.tree;

import io.securitylogger.LogWithData;
import io.securitylogger.ObjectRef;
import io.securitylogger.client.http.SecurityLogHttpClient;
import io.securitylogger.client.soap.SecurityLogFeature;
import io.securitylogger.suite.soap.Tax;
import io.securitylogger.suite.soap.TaxService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The partner as its callers see it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Partner {
    private final HttpClient http = SecurityLogHttpClient.wrap(HttpClient.newHttpClient());

    @Inject
    @ConfigProperty(name = "partner.address")
    private String address;

    public String byHttpClient(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    @LogWithData(slug = "rates", extraData = @LogWithData.Extra(name = "currency", value = "EUR"))
    public String byJaxRsClient(String path) {
        Client client = ClientBuilder.newClient();
        try {
            return client.target(address + path).request().get(String.class);
        } finally {
            client.close();
        }
    }

    public String bySoap(String country) {
        Tax port = new TaxService().getTaxPort(new SecurityLogFeature("tax", ObjectRef.of("Country", country)));
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address + "/TaxService");
        return port.rate(country, "swordfish");
    }
}
