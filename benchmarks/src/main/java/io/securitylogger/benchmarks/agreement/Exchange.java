package io.securitylogger.benchmarks.agreement;

import io.securitylogger.benchmarks.load.Answer;
import io.securitylogger.benchmarks.load.Request;

/**
 * One request and what its client saw.
 *
 * @param mark tells it from all others; a query parameter of the request
 * @param request what was sent
 * @param answer what came
 * @param calls what the shop had to call for it, see {@link Row}
 */
record Exchange(int mark, Request request, Answer answer, String calls) {}
