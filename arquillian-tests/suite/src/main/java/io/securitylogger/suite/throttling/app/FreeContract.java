package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.ThrottlingExempt;

/** Annotations of interfaces count too. */
@ThrottlingExempt
public interface FreeContract {

    String free();

    String limited();
}
