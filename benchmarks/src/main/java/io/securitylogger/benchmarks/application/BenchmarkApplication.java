package io.securitylogger.benchmarks.application;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Serves the resources of this package below {@code /api}. */
@ApplicationPath("/api")
public class BenchmarkApplication extends Application {}
