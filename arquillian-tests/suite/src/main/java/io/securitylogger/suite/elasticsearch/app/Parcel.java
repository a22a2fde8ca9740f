package io.securitylogger.suite.elasticsearch.app;

/** Read and written by the server's JSON-B. */
public class Parcel {
    public String content = "";
    public String password = "";
    public double weight;
}
