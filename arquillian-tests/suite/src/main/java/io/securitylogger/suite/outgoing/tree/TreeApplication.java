package io.securitylogger.suite.outgoing.tree;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/api")
public class TreeApplication extends Application {}
