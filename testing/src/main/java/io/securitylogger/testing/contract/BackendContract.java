package io.securitylogger.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogWriter;
import org.junit.jupiter.api.BeforeEach;

/** The backend under test. */
public interface BackendContract {

    /** Writes to the backend; the same one during a test. */
    LogWriter writer();

    /** Reads what the writer has written, as soon as it has. */
    LogReader reader();

    /**
     * Deletes all logs.
     *
     * @throws Exception if that fails
     */
    void deleteAll() throws Exception;

    /** Each test begins with an available backend that holds nothing. */
    @BeforeEach
    default void beginsEmpty() throws Exception {
        assertThat(writer().available()).isTrue();
        assertThat(reader().available()).isTrue();
        deleteAll();
    }
}
