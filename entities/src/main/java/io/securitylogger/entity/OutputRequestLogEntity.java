package io.securitylogger.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A request that the application sent; {@code OutputRequestLog} in JPQL. Read-only. */
@Entity(name = "OutputRequestLog")
@Table(name = "security_output_request_log")
public class OutputRequestLogEntity extends HttpLogEntity {

    /** For the persistence provider. */
    protected OutputRequestLogEntity() {}
}
