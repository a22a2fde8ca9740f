package io.securitylogger.benchmarks.call;

/**
 * One load of one process in one round.
 *
 * @param cpuMicros of the Java threads of the process that calls, for one call: without compiler and collector
 * @param allocatedKilobytes likewise
 */
record CallMeasurement(double cpuMicros, double allocatedKilobytes) {

    static CallMeasurement parse(String answer) {
        String[] numbers = answer.split(" ", -1);
        double calls = Long.parseLong(numbers[0]);
        return new CallMeasurement(
                Long.parseLong(numbers[1]) / 1e3 / calls, Long.parseLong(numbers[2]) / 1024.0 / calls);
    }
}
