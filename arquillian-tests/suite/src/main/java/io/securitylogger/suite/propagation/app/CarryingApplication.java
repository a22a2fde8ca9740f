package io.securitylogger.suite.propagation.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class CarryingApplication extends Application {}
