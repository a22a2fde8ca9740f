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

    private static final Set<String> WHOLE_NAMES =
            Set.of("pin", "userpin", "cardpin", "newpin", "oldpin", "pass", "jsessionid");

    private static final Set<String> WHOLE_QUERY_NAMES = Set.of("sig", "signature", "xamzsignature", "xgoogsignature");

    private static final Set<String> HEADERS =
            Set.of("setcookie", "setcookie2", "cookie", "cookie2", "xauth", "xauthkey");

    private static final int LONGEST = 24;

    private static final String[][] BY_LAST = byLastCharacter();

    private SensitiveNames() {}

    /** Whether the name between the positions tells of a secret in a JSON, XML or form field. */
    static boolean tells(CharSequence text, int from, int end) {
        return tells(text, from, end, WHOLE_NAMES);
    }

    /** The same for a query parameter or form field, where a signature grants access too. */
    static boolean tellsInQuery(CharSequence text, int from, int end) {
        return tells(text, from, end, WHOLE_NAMES) || tells(text, from, end, WHOLE_QUERY_NAMES);
    }

    static boolean tellsInQuery(String name) {
        return tellsInQuery(name, 0, name.length());
    }

    static boolean tellsInHeader(String name) {
        return tells(name, 0, name.length()) || HEADERS.contains(normalised(name, 0, name.length()));
    }

    private static boolean tells(CharSequence text, int from, int end, Set<String> wholeNames) {
        int last = end;
        while (last > from && (isIgnored(text.charAt(last - 1)) || isDigit(text.charAt(last - 1)))) {
            last--;
        }
        if (last == from) {
            return false;
        }
        int c = lower(text.charAt(last - 1));
        if (c >= BY_LAST.length) {
            return false;
        }
        for (String ending : BY_LAST[c]) {
            if (endsIn(text, from, last, ending)) {
                return true;
            }
        }
        return last - from <= LONGEST && wholeNames.contains(normalised(text, from, last));
    }

    private static boolean endsIn(CharSequence text, int from, int end, String ending) {
        int position = end - 1;
        for (int i = ending.length() - 1; i >= 0; i--) {
            while (position >= from && isIgnored(text.charAt(position))) {
                position--;
            }
            if (position < from || lower(text.charAt(position)) != ending.charAt(i)) {
                return false;
            }
            position--;
        }
        return true;
    }

    private static String normalised(CharSequence text, int from, int end) {
        StringBuilder name = new StringBuilder(LONGEST);
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

    private static String[][] byLastCharacter() {
        List<List<String>> lists = new ArrayList<>();
        for (int c = 0; c < 128; c++) {
            lists.add(new ArrayList<>());
        }
        for (String ending : ENDINGS) {
            lists.get(ending.charAt(ending.length() - 1)).add(ending);
        }
        return lists.stream().map(list -> list.toArray(String[]::new)).toArray(String[][]::new);
    }
}
