package io.securitylogger.demo.service;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebService;

/** The operations of the tax service. */
@WebService(targetNamespace = "urn:taxes", name = "Taxes")
public interface Taxes {

    /** How many per cent are due for a product. */
    @WebMethod
    int percent(@WebParam(name = "product") String product);
}
