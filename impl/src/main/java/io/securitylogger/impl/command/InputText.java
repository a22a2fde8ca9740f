package io.securitylogger.impl.command;

import static java.util.stream.Collectors.joining;

import io.securitylogger.impl.cleaning.Cleaner;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a command as one reads them: masked, with quotes where a word would not be seen as one. */
final class InputText {

    private static final int LENGTH = 10_000;

    private InputText() {}

    static String of(List<String> words, Cleaner cleaner) {
        String text = masked(words, cleaner).stream().map(InputText::quoted).collect(joining(" "));
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH - 1) + '…';
    }

    /** The same words, without what would break a line of text. */
    static List<String> masked(List<String> words, Cleaner cleaner) {
        List<String> shown = new ArrayList<>();
        String option = "";
        for (String given : words) {
            String word = given.replace('\n', ' ').replace("\0", "");
            boolean isOption = word.startsWith("-");
            shown.add(isOption || option.isEmpty() ? assigned(word, cleaner) : cleaner.named(option, word));
            option = isOption && word.indexOf('=') < 0 ? word : "";
        }
        return cleaner.lines(shown);
    }

    private static String assigned(String word, Cleaner cleaner) {
        int equals = word.indexOf('=');
        return equals < 1
                ? word
                : word.substring(0, equals + 1) + cleaner.named(word.substring(0, equals), word.substring(equals + 1));
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'' || c == '\\');
        return plain ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
