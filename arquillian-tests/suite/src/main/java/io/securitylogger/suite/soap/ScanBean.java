package io.securitylogger.suite.soap;

import jakarta.jws.WebService;
import jakarta.xml.ws.soap.MTOM;

/** Takes and gives binary data as attachments (MTOM). */
@MTOM
@WebService(
        targetNamespace = "urn:tax",
        serviceName = "TaxService",
        portName = "TaxPort",
        endpointInterface = "io.securitylogger.suite.soap.Tax")
public class ScanBean extends TaxBean {}
