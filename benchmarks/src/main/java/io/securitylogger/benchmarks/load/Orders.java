package io.securitylogger.benchmarks.load;

/** Orders of a shop as JSON, with two secrets in the first. */
public final class Orders {

    private Orders() {}

    /** A document of about so many characters. */
    public static String json(int length) {
        StringBuilder body = new StringBuilder(length + 200).append("{\"orders\":[");
        for (int i = 0; i == 0 || body.length() < length - 100; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(1000 + i)
                    .append(",\"customer\":\"Jane Roe\"")
                    .append(i == 0 ? ",\"password\":\"s3cret\",\"access_token\":\"2YotnFZFEjr1zCsicMWpAA\"" : "")
                    .append(",\"total\":1299.9,\"note\":\"Please leave the parcel with the neighbours, ring twice.\"}");
        }
        return body.append("]}").toString();
    }
}
