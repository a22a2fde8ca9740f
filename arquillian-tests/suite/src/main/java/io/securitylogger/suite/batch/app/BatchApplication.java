package io.securitylogger.suite.batch.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class BatchApplication extends Application {}
