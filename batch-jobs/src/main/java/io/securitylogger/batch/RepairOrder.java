package io.securitylogger.batch;

import jakarta.batch.runtime.BatchStatus;

/**
 * What is to be done about executions whose processes have died.
 *
 * @param repair whether the repository is changed
 * @param attempts how often a job is started again at most, whoever did; 0 for never
 */
record RepairOrder(boolean repair, int attempts) {

    private static final int DEFAULT_ATTEMPTS = 3;
    private static final int MOST_ATTEMPTS = 1000;

    /** What is done about one execution. */
    enum Step {
        /** It has ended otherwise, or the job has gone on with another execution. */
        NOTHING,
        /** It is only told. */
        TELL,
        /** The repository shall say that it has failed. */
        FAIL,
        /** As {@link #FAIL}, and the job is started again from its last checkpoint. */
        RESTART
    }

    RepairOrder {
        if (attempts < 0) {
            throw new IllegalArgumentException("attempts must not be negative, was " + attempts);
        }
    }

    /**
     * What the administrator gave.
     *
     * @throws IllegalArgumentException naming the parameter that is wrong, its value and what is allowed
     */
    static RepairOrder of(GivenParameter repair, GivenParameter attempts) {
        String allowed = "give a number from 0 to " + MOST_ATTEMPTS;
        return new RepairOrder(
                repair.flag(), attempts.parsed(allowed, RepairOrder::number).orElse(DEFAULT_ATTEMPTS));
    }

    private static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 0 || number > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("it is out of range");
        }
        return number;
    }

    /** What is done about this execution. */
    Step stepFor(DeadJob dead) {
        boolean hasFailed = dead.status() == BatchStatus.FAILED && dead.newest();
        if (!hasFailed && !JobReport.isGoingOn(dead.status())) {
            return Step.NOTHING;
        }
        if (!repair) {
            return Step.TELL;
        }
        boolean again = dead.newest() && dead.restarts() < attempts && !dead.isRepairItself();
        return again ? Step.RESTART : Step.FAIL;
    }
}
