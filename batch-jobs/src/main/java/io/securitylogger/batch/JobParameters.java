package io.securitylogger.batch;

import io.securitylogger.spi.CommandLogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which job parameters a log shows, and how. */
final class JobParameters {

    /** The parameter by which an execution finds the log that was begun when it was asked for. */
    static final String LOG = "securityLog";

    /** What JBeret adds to the parameters of a restart. */
    private static final String OF_JBERET = "jberet.";

    private JobParameters() {}

    /** Whether a parameter of this name belongs to the runtime or to us, and not to whoever starts a job. */
    static boolean isReserved(String name) {
        return name.equals(LOG) || name.startsWith(OF_JBERET);
    }

    /** The parameters as the words of a command, in the order of their names. */
    static List<String> words(String job, Properties parameters, CommandLogs logs) {
        List<String> words = new ArrayList<>();
        for (String name : new TreeSet<>(parameters.stringPropertyNames())) {
            if (!isReserved(name)) {
                words.add(name + '=' + shown(job, name, parameters.getProperty(name), logs));
            }
        }
        return words;
    }

    /** The parameters by their names, with the secrets masked. */
    static SortedMap<String, String> masked(String job, Properties parameters, CommandLogs logs) {
        SortedMap<String, String> shown = new TreeMap<>();
        for (String word : logs.masked(words(job, parameters, logs))) {
            int equals = word.indexOf('=');
            shown.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
        }
        return shown;
    }

    /** In the command line that a parameter of ours holds, the names of secrets stand apart from them. */
    private static String shown(String job, String name, String value, CommandLogs logs) {
        if (!job.equals(AdminJob.RUN_COMMAND.name()) || !name.equals(AdminJob.ARGUMENTS)) {
            return value;
        }
        return CommandLine.text(logs.masked(wordsOf(value)));
    }

    private static List<String> wordsOf(String line) {
        try {
            return CommandLine.words(line);
        } catch (IllegalArgumentException unfinished) {
            return List.of(line.strip().split("\\s+"));
        }
    }
}
