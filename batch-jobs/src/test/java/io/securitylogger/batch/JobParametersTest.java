package io.securitylogger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.CommandLog;
import io.securitylogger.spi.CommandLogs;
import io.securitylogger.spi.CommandStart;
import io.securitylogger.spi.OpenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class JobParametersTest {

    private static final CommandLogs MASKING_PASSWORDS = new CommandLogs() {
        @Override
        public OpenCommand begin(CommandStart start) {
            return OpenCommand.UNLOGGED;
        }

        @Override
        public void end(CommandLog last) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> masked(List<String> words) {
            List<String> masked = new ArrayList<>();
            boolean isSecret = false;
            for (String word : words) {
                masked.add(isSecret ? "***" : word.replaceAll("^password=.*", "password=***"));
                isSecret = word.equals("--password");
            }
            return masked;
        }
    };

    @Test
    void ownParameterAndThoseOfTheRuntimeAreNotShown() {
        Properties parameters =
                parameters(Map.of("b", "1", "a", "2", JobParameters.LOG, "token", "jberet.restart.mode", "strict"));

        assertThat(JobParameters.words("any", parameters, MASKING_PASSWORDS)).containsExactly("a=2", "b=1");
        assertThat(JobParameters.masked("any", parameters, MASKING_PASSWORDS))
                .containsExactly(Map.entry("a", "2"), Map.entry("b", "1"));
    }

    @Test
    void secretsAreMaskedByTheirNames() {
        assertThat(JobParameters.masked("any", parameters(Map.of("password", "a=b")), MASKING_PASSWORDS))
                .containsExactly(Map.entry("password", "***"));
    }

    @Test
    void secretsInArgumentsAreMaskedByTheNamesInFrontOfThem() {
        Properties parameters = parameters(Map.of("command", "x", "arguments", "jane --password 'two words' \"a b\""));

        assertThat(JobParameters.words("run-command", parameters, MASKING_PASSWORDS))
                .containsExactly("arguments=jane --password *** \"a b\"", "command=x");
        assertThat(JobParameters.masked("run-command", parameters, MASKING_PASSWORDS))
                .containsEntry("arguments", "jane --password *** \"a b\"");
    }

    @Test
    void secretsInArgumentsThatAreNotClosedAreMaskedToo() {
        Properties parameters = parameters(Map.of("arguments", "--password \"hunter2"));

        assertThat(JobParameters.masked("run-command", parameters, MASKING_PASSWORDS))
                .containsEntry("arguments", "--password ***");
    }

    @Test
    void argumentsOfOtherJobsAreNoCommandLine() {
        assertThat(JobParameters.words("other", parameters(Map.of("arguments", "it's")), MASKING_PASSWORDS))
                .containsExactly("arguments=it's");
    }

    private static Properties parameters(Map<String, String> values) {
        Properties parameters = new Properties();
        parameters.putAll(values);
        return parameters;
    }
}
