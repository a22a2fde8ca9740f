package io.securitylogger.demo.shop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The shop's REST API. */
@ApplicationPath("/api")
public class ShopApplication extends Application {}
