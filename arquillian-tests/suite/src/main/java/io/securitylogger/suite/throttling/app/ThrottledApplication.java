package io.securitylogger.suite.throttling.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class ThrottledApplication extends Application {}
