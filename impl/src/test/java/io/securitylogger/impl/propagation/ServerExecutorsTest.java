package io.securitylogger.impl.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerExecutorsTest {

    @ParameterizedTest
    @CsvSource({
        "org.glassfish.enterprise.concurrent.ManagedExecutorServiceAdapter, true",
        "org.glassfish.concurro.ManagedExecutorServiceAdapter, true",
        "org.wildfly.extension.concurrent.ManagedExecutorServiceImpl, false",
        "com.ibm.ws.concurrent.internal.ManagedExecutorServiceImpl, false"
    })
    void reliesOnNoContextServiceOfPayara(String className, boolean isForgetful) {
        assertThat(ServerExecutors.isForgetful(className)).isEqualTo(isForgetful);
    }
}
