package io.securitylogger.impl.config;

import java.util.List;

/** Properties have values that cannot be used; the application must not be deployed so. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One line for each. */
    public InvalidSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
