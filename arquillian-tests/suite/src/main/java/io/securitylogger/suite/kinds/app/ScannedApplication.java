package io.securitylogger.suite.kinds.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Lists nothing: the server looks for its classes. */
@ApplicationPath("/api")
public class ScannedApplication extends Application {}
