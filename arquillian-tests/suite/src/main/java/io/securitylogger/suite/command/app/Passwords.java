package io.securitylogger.suite.command.app;

import jakarta.enterprise.context.RequestScoped;

@RequestScoped
public class Passwords {
    /** A secret. */
    public String next() {
        return "hunter2";
    }
}
