package io.securitylogger.impl.cleaning;

/**
 * The last three letters of names, by which most names are told apart from the telling ones before anything else is
 * looked at: a bit per third letter from the end for each two last ones.
 */
final class LastLetters {

    private static final int LETTERS = 32;

    private final int[] thirdByLastTwo = new int[LETTERS * LETTERS];

    LastLetters(String[]... names) {
        for (String[] group : names) {
            for (String name : group) {
                int end = name.length();
                thirdByLastTwo[lastTwo(name.charAt(end - 2), name.charAt(end - 1))] |=
                        1 << letter(name.charAt(end - 3));
            }
        }
    }

    /** Whether these are letters, and not the last three of any of the names. */
    boolean ruleOut(char third, char second, char last) {
        return Scan.isLetter(third)
                && areLetters(second, last)
                && (thirdByLastTwo[lastTwo(second, last)] >>> letter(third) & 1) == 0;
    }

    static boolean areLetters(char second, char last) {
        return Scan.isLetter(second) && Scan.isLetter(last);
    }

    private static int lastTwo(char second, char last) {
        return letter(second) * LETTERS + letter(last);
    }

    private static int letter(char c) {
        return c & (LETTERS - 1);
    }
}
