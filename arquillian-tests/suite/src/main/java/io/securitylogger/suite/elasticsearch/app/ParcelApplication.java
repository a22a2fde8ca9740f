package io.securitylogger.suite.elasticsearch.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class ParcelApplication extends Application {}
