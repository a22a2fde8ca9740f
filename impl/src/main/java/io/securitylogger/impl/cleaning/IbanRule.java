package io.securitylogger.impl.cleaning;

/** International bank account numbers: a country, two check digits, as many characters as the country has. */
final class IbanRule {

    private static final String LENGTHS =
            "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28"
                    + "EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32"
                    + "LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24"
                    + "SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

    private static final byte[] LENGTH_BY_COUNTRY = lengthByCountry();

    private static final int COUNTRY = 2;
    private static final int MOVED_TO_END = 4;

    private IbanRule() {}

    /** Where the number ends whose check digits begin here; the position itself if there is none. */
    static int apply(Scan scan, int checkDigits) {
        int start = checkDigits - COUNTRY;
        char first = scan.at(start);
        char second = scan.at(start + 1);
        if (!Scan.isLetter(first) || !Scan.isLetter(second) || !Scan.isDigit(scan.at(checkDigits + 1))) {
            return checkDigits;
        }
        int length = LENGTH_BY_COUNTRY[country(first, second)];
        if (length == 0 || !scan.isWordStart(start)) {
            return checkDigits;
        }
        int end = endOfAccount(scan, start, length);
        if (end < 0 || HexId.covers(scan, start, end)) {
            return checkDigits;
        }
        scan.found.add(start, end);
        return end;
    }

    private static int endOfAccount(Scan scan, int start, int length) {
        int position = start;
        int remainder = 0;
        for (int count = 0; count < length; count++) {
            position += separator(scan, position);
            char c = scan.at(position++);
            if (!isPart(c)) {
                return -1;
            }
            if (count >= MOVED_TO_END) {
                remainder = append(remainder, c) % 97;
            }
        }
        int tail = remainder;
        for (int i = 0; i < MOVED_TO_END; i++) {
            tail = append(tail, scan.at(start + i)) % 97;
        }
        return tail == 1 && !isPart(scan.at(position)) ? position : -1;
    }

    private static int separator(Scan scan, int position) {
        char c = scan.at(position);
        if (c == ' ' || c == '-' || c == '+') {
            return 1;
        }
        return c == '%' && scan.startsWith("20", position + 1) ? 3 : 0;
    }

    private static boolean isPart(char c) {
        return Scan.isDigit(c) || Scan.isLetter(c);
    }

    private static int append(int number, char c) {
        return Scan.isDigit(c) ? number * 10 + (c - '0') : number * 100 + (c | 0x20) - 'a' + 10;
    }

    private static int country(char first, char second) {
        return ((first | 0x20) - 'a') * 26 + (second | 0x20) - 'a';
    }

    private static byte[] lengthByCountry() {
        byte[] lengths = new byte[26 * 26];
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            lengths[country(LENGTHS.charAt(i), LENGTHS.charAt(i + 1))] =
                    Byte.parseByte(LENGTHS.substring(i + 2, i + 4));
        }
        return lengths;
    }
}
