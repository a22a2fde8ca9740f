package io.securitylogger.spi;

import java.util.Set;

/**
 * Who may do the administrator's work through the application. A Java service of the engine and no CDI bean: it is asked
 * while the servlet container begins the application. Thread-safe.
 */
@FunctionalInterface
public interface AdminAccess {

    /**
     * The roles whose users may, each a name that the application's server gives to users.
     *
     * @return empty if nobody may, because {@code security.admin-resource-enabled} is off
     */
    Set<String> roles();
}
