package io.securitylogger.impl.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which backends are used.
 *
 * @param writers names of the writers, empty for none; {@code null} for all that are available
 * @param reader name of the reader; {@code null} for the first that is available
 */
public record BackendSettings(@Nullable List<String> writers, @Nullable String reader) {}
