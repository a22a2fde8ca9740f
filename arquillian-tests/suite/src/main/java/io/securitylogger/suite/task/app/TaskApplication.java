package io.securitylogger.suite.task.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class TaskApplication extends Application {}
