package io.securitylogger.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the moments that the backend stores in UTC without a zone. A bare {@code Instant} will not do: one provider maps
 * it to bytes, the other to the zone of the server.
 *
 * <p>Both providers pass it through {@code java.sql.Timestamp}, which knows no time that the server's zone skips in
 * spring: a moment whose UTC time falls into that hour of the year is read one hour late, unless the JVM runs in UTC.
 * {@link io.securitylogger.entity.LogEntity#time()} is not affected, nor is what the backend's own reader reads.
 *
 * <p>Public for the persistence provider; not for applications.
 */
@Converter
public final class UtcConverter implements AttributeConverter<@Nullable Instant, @Nullable LocalDateTime> {

    /** Called by the persistence provider. */
    public UtcConverter() {}

    @Override
    public @Nullable LocalDateTime convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
