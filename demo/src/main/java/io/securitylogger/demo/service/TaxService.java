package io.securitylogger.demo.service;

import io.securitylogger.client.soap.SecurityLogFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Service;
import javax.xml.namespace.QName;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;

/** The tax service, by SOAP. */
@ApplicationScoped
@NullUnmarked
public class TaxService {

    private static final QName SERVICE = new QName("urn:taxes", "TaxRates");
    private static final QName PORT = new QName("urn:taxes", "TaxPort");

    private final Service service = Service.create(SERVICE);

    @Inject
    @ConfigProperty(name = "taxes.address")
    private String address;

    /** How many per cent are due for a product. */
    public int percentOf(String sku) {
        Taxes port = service.getPort(PORT, Taxes.class, new SecurityLogFeature("tax"));
        ((BindingProvider) port).getRequestContext().put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address);
        return port.percent(sku);
    }
}
