package io.securitylogger.suite.pressure.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class PressureApplication extends Application {}
