package io.securitylogger.impl.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names that tell of a secret. A name is compared by its end, in lower case, without {@code _ - . [ ]}, spaces and the
 * digits at its end: {@code user[new_password1]} ends in {@code password}.
 */
final class SensitiveNames {

    private static final String[] ENDINGS = {
        "password",
        "passwd",
        "passwrd",
        "passphrase",
        "passcode",
        "pwd",
        "passwort",
        "passwordconfirmation",
        "passwordconfirm",
        "confirmpassword",
        "passwordrepeat",
        "passwordagain",
        "passwordhash",
        "secret",
        "token",
        "jwt",
        "apikey",
        "accesskey",
        "secretkey",
        "privatekey",
        "signingkey",
        "encryptionkey",
        "cvv",
        "cvc",
        "securitycode",
        "clientassertion",
        "codeverifier",
        "authorization",
        "credential",
        "credentials",
        "sessionid",
        "sessionkey",
        "otp",
        "onetimecode",
        "pincode",
        "samlresponse"
    };

    private static final String[] WHOLE_NAMES = {"pin", "userpin", "cardpin", "newpin", "oldpin", "pass", "jsessionid"};

    private static final String[] WHOLE_QUERY_NAMES = {"sig", "signature", "xamzsignature", "xgoogsignature"};

    /** What assignments in tags are looked for beside the telling names: they name what another one holds. */
    private static final String[] NAMING = {"name"};

    private static final Set<String> HEADERS =
            Set.of("setcookie", "setcookie2", "cookie", "cookie2", "xauth", "xauthkey");

    private static final String[][] ENDINGS_BY_LAST = byLastCharacter(ENDINGS);
    private static final String[][] NAMES_BY_LAST = byLastCharacter(WHOLE_NAMES);
    private static final String[][] QUERY_NAMES_BY_LAST = byLastCharacter(WHOLE_QUERY_NAMES);

    /** Of the names that {@link #tells} knows. */
    static final LastLetters FIELD_LETTERS = new LastLetters(ENDINGS, WHOLE_NAMES);

    /** Of the names that {@link #tellsInQuery} knows, and {@code name}, which {@link PartRule} looks for. */
    static final LastLetters ASSIGNMENT_LETTERS = new LastLetters(ENDINGS, WHOLE_NAMES, WHOLE_QUERY_NAMES, NAMING);

    /** The length of the shortest of all names. */
    static final int SHORTEST = 3;

    private SensitiveNames() {}

    /** Whether the name between the positions tells of a secret in a JSON, XML or form field. */
    static boolean tells(CharSequence text, int from, int end) {
        int last = withoutDigits(text, from, end);
        return last > from
                && (matches(ENDINGS_BY_LAST, text, from, last, false)
                        || matches(NAMES_BY_LAST, text, from, last, true));
    }

    /** The same for a query parameter or form field, where a signature grants access too. */
    static boolean tellsInQuery(CharSequence text, int from, int end) {
        int last = withoutDigits(text, from, end);
        return tells(text, from, last) || (last > from && matches(QUERY_NAMES_BY_LAST, text, from, last, true));
    }

    static boolean tellsInQuery(String name) {
        return tellsInQuery(name, 0, name.length());
    }

    static boolean tellsInHeader(String name) {
        return tells(name, 0, name.length()) || HEADERS.contains(normalised(name, 0, name.length()));
    }

    private static int withoutDigits(CharSequence text, int from, int end) {
        int last = end;
        while (last > from && (isIgnored(text.charAt(last - 1)) || isDigit(text.charAt(last - 1)))) {
            last--;
        }
        return last;
    }

    private static boolean matches(String[][] byLast, CharSequence text, int from, int end, boolean whole) {
        int last = lower(text.charAt(end - 1));
        if (last >= byLast.length) {
            return false;
        }
        for (String known : byLast[last]) {
            if (matches(known, text, from, end, whole)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String known, CharSequence text, int from, int end, boolean whole) {
        int position = end - 1;
        for (int i = known.length() - 1; i >= 0; i--) {
            while (position >= from && isIgnored(text.charAt(position))) {
                position--;
            }
            if (position < from || lower(text.charAt(position)) != known.charAt(i)) {
                return false;
            }
            position--;
        }
        while (whole && position >= from && isIgnored(text.charAt(position))) {
            position--;
        }
        return !whole || position < from;
    }

    private static String normalised(CharSequence text, int from, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < end; i++) {
            if (!isIgnored(text.charAt(i))) {
                name.append((char) lower(text.charAt(i)));
            }
        }
        return name.toString();
    }

    private static boolean isIgnored(char c) {
        return c == '_' || c == '-' || c == '.' || c == ' ' || c == '[' || c == ']';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    private static String[][] byLastCharacter(String[] names) {
        List<List<String>> lists = new ArrayList<>();
        for (int c = 0; c < 128; c++) {
            lists.add(new ArrayList<>());
        }
        for (String name : names) {
            lists.get(name.charAt(name.length() - 1)).add(name);
        }
        return lists.stream().map(list -> list.toArray(String[]::new)).toArray(String[][]::new);
    }
}
