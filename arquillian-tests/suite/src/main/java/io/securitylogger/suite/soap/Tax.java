package io.securitylogger.suite.soap;

import jakarta.jws.Oneway;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;

@WebService(targetNamespace = "urn:tax", name = "Tax")
public interface Tax {

    @WebMethod
    @WebResult(name = "return")
    String rate(@WebParam(name = "country") String country, @WebParam(name = "password") String password);

    @WebMethod
    @WebResult(name = "return")
    byte[] scan(@WebParam(name = "document") byte[] document);

    @WebMethod
    @Oneway
    void note(@WebParam(name = "text") String text);
}
