package io.securitylogger.suite.soap;

import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebEndpoint;
import jakarta.xml.ws.WebServiceClient;
import jakarta.xml.ws.WebServiceFeature;
import java.net.URL;
import javax.xml.namespace.QName;

/** As generated from the WSDL. */
@WebServiceClient(name = "TaxService", targetNamespace = "urn:tax", wsdlLocation = "WEB-INF/wsdl/tax.wsdl")
public class TaxService extends Service {
    public static final QName NAME = new QName("urn:tax", "TaxService");
    public static final QName PORT = new QName("urn:tax", "TaxPort");

    public TaxService() {
        super(wsdl(), NAME);
    }

    public TaxService(URL wsdl, QName name) {
        super(wsdl, name);
    }

    public TaxService(URL wsdl, QName name, WebServiceFeature... features) {
        super(wsdl, name, features);
    }

    @WebEndpoint(name = "TaxPort")
    public Tax getTaxPort() {
        return getPort(PORT, Tax.class);
    }

    @WebEndpoint(name = "TaxPort")
    public Tax getTaxPort(WebServiceFeature... features) {
        return getPort(PORT, Tax.class, features);
    }

    private static URL wsdl() {
        URL wsdl = TaxService.class.getClassLoader().getResource("tax.wsdl");
        if (wsdl == null) {
            throw new IllegalStateException("tax.wsdl is not in the application");
        }
        return wsdl;
    }
}
