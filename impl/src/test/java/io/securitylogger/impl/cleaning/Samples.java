package io.securitylogger.impl.cleaning;

import java.util.List;

/** Texts with a secret of each kind that is recognised. */
final class Samples {

    private static final String TOKEN = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
            + ".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ"
            + ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

    /** What the documented patterns recognise. */
    static final List<String> DOCUMENTED = List.of(
            "{\"a\": 1, \"password\" : \"se\\\"cr\\\\et\", \"b\": 2}",
            "<a><password>secret</password></a>",
            "a=1&password=secret&b=2",
            "csrfmiddlewaretoken=secret&b=2",
            "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nsecret\r\n--b--",
            "{\"access_key\": \"secret\"}");

    /** What the extended rules recognise. */
    static final List<String> EXTENDED = List.of(
            "{\"a\": 1, \"password\" : \"se\\\"cr\\\\et\", \"b\": 2}",
            "{\"pass\\u0077ord\":\"s\\u0065cret\",\"b\":2}",
            "{\"pin\":123456,\"b\":2}",
            "{\"credentials\":{\"user\":\"u}\",\"keys\":[1,2]},\"b\":2}",
            "{\"a\":\"{\\\"password\\\":\\\"se\\\\\\\"cret\\\",\\\"pin\\\":12345}\",\"b\":2}",
            "<s:Envelope><p:Password Type=\"t\">secret</p:Password><b/></s:Envelope>",
            "<secret><a x=\"1\">secret</a><b><![CDATA[</secret>]]></b></secret><c/>",
            "<a password=\"secret word\" b=\"1\"/>",
            "<input name=\"csrf_token\" type=\"hidden\" value=\"secret\"> b",
            "a=1&client_secret=sec%20ret&b=2",
            "user%5Bpass%77ord%5D=secret&b=2",
            "a=https%3A%2F%2Fh%3Ftoken%3Dsecret%26b%3D2&c=3",
            "--b\nContent-Disposition: form-data; name=\"x[password]\"\nContent-Type: a/b\n\nsec\nret\n--b\nc",
            "see https://h/p?X-Amz-Signature=0123abcd&X-Amz-Credential=ab%2Fcd&a=1 now",
            "see https://user:p@ssword@host/path now",
            "/path;jsessionid=0123456789/b",
            "sent Authorization: Bearer abcdef.0123-456 to",
            "sent basic dXNlcjpwYXNzd29yZA== to",
            "a token " + TOKEN + " here",
            "paid by 4111 1111 1111 1111 today",
            "paid by 378282246310005 today",
            "{\"card\":5500005555555559,\"b\":2}",
            "from DE89370400440532013000 to",
            "from GB29 NWBK 6016 1331 9268 19 to",
            "key -----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY----- end");

    private Samples() {}

    /** The text as the inside of a JSON string. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
