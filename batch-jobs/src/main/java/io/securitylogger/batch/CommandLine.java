package io.securitylogger.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes a text apart as shells do, and puts it together again: words stand between white space, which quotes make part of a word; in double quotes and
 * outside of quotes a backslash takes the next character as it is.
 */
final class CommandLine {

    private static final char NONE = 0;

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote = NONE;

    private CommandLine() {}

    /**
     * The words of the text.
     *
     * @throws IllegalArgumentException if a quote is not closed, or nothing follows a backslash
     */
    static List<String> words(String text) {
        CommandLine line = new CommandLine();
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escaped) {
                line.add(c);
                escaped = false;
            } else if (c == '\\' && line.quote != '\'') {
                escaped = true;
            } else {
                line.take(c);
            }
        }
        if (escaped || line.quote != NONE) {
            throw new IllegalArgumentException(
                    escaped ? "nothing follows the last backslash" : "the quote " + line.quote + " is not closed");
        }
        line.end();
        return List.copyOf(line.words);
    }

    /** A text of which {@link #words} makes these words, in quotes where one would not be seen as such. */
    static String text(List<String> words) {
        return words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'' || c == '\\');
        return plain ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void take(char c) {
        if (quote != NONE) {
            if (c == quote) {
                quote = NONE;
            } else {
                add(c);
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            inWord = true;
        } else if (Character.isWhitespace(c)) {
            end();
        } else {
            add(c);
        }
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
