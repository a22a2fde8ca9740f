package io.securitylogger.suite.command.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class CommandApplication extends Application {}
