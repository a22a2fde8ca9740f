package io.securitylogger.demo.partners;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The payment and the stock service. */
@ApplicationPath("/api")
public class PartnersApplication extends Application {}
