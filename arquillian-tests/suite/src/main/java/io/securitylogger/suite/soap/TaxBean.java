package io.securitylogger.suite.soap;

import jakarta.jws.WebService;

@WebService(
        targetNamespace = "urn:tax",
        serviceName = "TaxService",
        portName = "TaxPort",
        endpointInterface = "io.securitylogger.suite.soap.Tax")
public class TaxBean implements Tax {

    @Override
    public String rate(String country, String password) {
        if (country.equals("nowhere")) {
            throw new IllegalStateException("no such country");
        }
        return "20 for " + country;
    }

    @Override
    public byte[] scan(byte[] document) {
        return document;
    }

    @Override
    public void note(String text) {}
}
