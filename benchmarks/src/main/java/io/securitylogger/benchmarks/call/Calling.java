package io.securitylogger.benchmarks.call;

/** A client that makes calls, one after the other. */
interface Calling {

    /** A secret of each call. */
    String AUTHORIZATION = "Bearer mF_9.B5f-4.1JqM";

    /** Makes a call and reads its answer, of which it tells the length. */
    int call(CallLoad load) throws Exception;
}
