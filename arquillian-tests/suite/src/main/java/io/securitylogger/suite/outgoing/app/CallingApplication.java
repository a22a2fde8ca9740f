package io.securitylogger.suite.outgoing.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class CallingApplication extends Application {}
