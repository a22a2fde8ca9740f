package io.securitylogger.suite.pressure.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Looks into the server from an application without the bundle. */
@ApplicationPath("/api")
public class ProbeApplication extends Application {}
