package io.securitylogger.demo.partners;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebService;
import java.util.Map;

/** The tax service, by SOAP at {@code /partners/TaxRates}. */
@WebService(targetNamespace = "urn:taxes", serviceName = "TaxRates", portName = "TaxPort", name = "Taxes")
public class TaxRates {

    private static final int STANDARD_PERCENT = 20;
    private static final Map<String, Integer> REDUCED_PERCENT = Map.of("tea", 10);

    /** How many per cent are due for a product. */
    @WebMethod
    public int percent(@WebParam(name = "product") String product) {
        return REDUCED_PERCENT.getOrDefault(product, STANDARD_PERCENT);
    }
}
