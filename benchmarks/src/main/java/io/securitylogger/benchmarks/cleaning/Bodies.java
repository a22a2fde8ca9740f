package io.securitylogger.benchmarks.cleaning;

/** Bodies as applications send them: records of a shop, with two secrets in the first. */
public final class Bodies {

    private Bodies() {}

    /** A JSON array of at least so many characters. */
    public static String json(int length) {
        StringBuilder body = new StringBuilder(length + 400).append('[');
        for (int i = 0; body.length() < length; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(1000 + i)
                    .append(i == 0 ? ",\"password\":\"s3cret\",\"access_token\":\"2YotnFZFEjr1zCsicMWpAA\"" : "")
                    .append(
                            ",\"customer\":\"Jane Roe\",\"mail\":\"jane.roe@example.org\",\"paid\":true,\"total\":1299.90,")
                    .append("\"address\":{\"street\":\"High Street 7\",\"city\":\"Brno\",\"zip\":\"602 00\"},")
                    .append("\"note\":\"Please leave the parcel with the neighbours, ring twice.\"}");
        }
        return body.append(']').toString();
    }

    /** The same records as XML. */
    public static String xml(int length) {
        StringBuilder body = new StringBuilder(length + 400).append("<?xml version=\"1.0\"?>\n<orders>");
        for (int i = 0; body.length() < length; i++) {
            body.append("<order id=\"")
                    .append(1000 + i)
                    .append("\">")
                    .append(
                            i == 0
                                    ? "<password>s3cret</password><accessToken>2YotnFZFEjr1zCsicMWpAA</accessToken>"
                                    : "")
                    .append("<customer>Jane Roe</customer><mail>jane.roe@example.org</mail><total>1299.90</total>")
                    .append("<address><street>High Street 7</street><city>Brno</city><zip>602 00</zip></address>")
                    .append("<note>Please leave the parcel with the neighbours, ring twice.</note></order>\n");
        }
        return body.append("</orders>").toString();
    }

    /** The same records as a form. */
    public static String form(int length) {
        StringBuilder body = new StringBuilder(length + 400);
        for (int i = 0; body.length() < length; i++) {
            body.append(i == 0 ? "password=s3cret&access_token=2YotnFZFEjr1zCsicMWpAA" : "")
                    .append("&id=")
                    .append(1000 + i)
                    .append("&customer=Jane+Roe&mail=jane.roe%40example.org&paid=true&total=1299.90")
                    .append("&street=High+Street+7&city=Brno&zip=602+00")
                    .append("&note=Please+leave+the+parcel+with+the+neighbours%2C+ring+twice.");
        }
        return body.toString();
    }
}
