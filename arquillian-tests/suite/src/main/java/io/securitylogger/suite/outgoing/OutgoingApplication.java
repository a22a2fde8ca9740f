package io.securitylogger.suite.outgoing;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class OutgoingApplication extends Application {}
