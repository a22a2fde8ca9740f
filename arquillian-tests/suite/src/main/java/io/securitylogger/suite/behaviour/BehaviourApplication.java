package io.securitylogger.suite.behaviour;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class BehaviourApplication extends Application {}
