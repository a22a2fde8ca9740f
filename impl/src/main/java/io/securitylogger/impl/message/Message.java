package io.securitylogger.impl.message;

import java.lang.System.Logger.Level;

/**
 * The messages to operators. Each says what happened, with which value, and what to do. Numbers are never reused: 1-29
 * settings, 30-49 dispatch, 50-79 SQL, 80-99 capture and scopes, 110-129 throttling, 140-159 commands and batch jobs, 160-169 the schedule,
 * 170-199 tasks and batch jobs that died; 200-239 belong to the backend for Elasticsearch, which has an enum of its own.
 */
public enum Message implements OperatorMessage {
    STARTED(1, Level.INFO, "Security Logger is on: writers {0}, reader {1}, write mode {2}"),
    UNKNOWN_PROPERTIES(2, Level.WARNING, "Properties that do not exist have no effect: {0}"),
    WRITER_UNKNOWN(
            5,
            Level.ERROR,
            "security.backend-writers names {0}, but there are {1}. Correct the name or add the backend to the application"),
    READER_UNKNOWN(
            6,
            Level.ERROR,
            "security.backend-reader names {0}, but there are {1}. Correct the name or add the backend to the application"),

    NOT_STARTED(
            7,
            Level.ERROR,
            "Security Logger could not start and logs nothing; the application is not affected. See the cause: CDI must be active in this application"),
    BEAN_FAILED(8, Level.ERROR, "{0} failed and is left out; the rest works without it. Mend it, see the cause"),

    WRITER_FAILED(
            30,
            Level.WARNING,
            "Writer {0} failed on {1} event(s), which are lost; the application is not affected. See the cause and check the backend"),
    OBSERVER_FAILED(
            31,
            Level.WARNING,
            "An observer of LogEvent failed on {0}; the log goes on. Mend the observer, see the cause"),
    WRITER_RETRIES(
            32,
            Level.WARNING,
            "Writer {0} cannot write; its events wait and are tried again, {1} behind them. Check the backend, see the cause"),
    EVENTS_DROPPED(
            33,
            Level.ERROR,
            "{0} event(s) were dropped, {1} in all: the queue of writer {2} stayed full at {3} events. Check the backend, or raise security.batch-queue-size"),
    NOT_DRAINED(
            34,
            Level.ERROR,
            "Writer {0} was stopped with {1} event(s) in its queue after waiting {2} s for it. Check the backend"),
    WRITER_IS_BACK(35, Level.INFO, "Writer {0} writes again after {1} s; {2} event(s) wait in its queue"),
    EVENTS_SET_ASIDE(
            36,
            Level.ERROR,
            "{0} event(s) are lost, {1} in all: writer {2} failed on them again and again while it wrote others. See the cause"),
    WRITER_HANGS(
            37,
            Level.WARNING,
            "Writer {0} did not write within {1} ms; until it does, nobody waits for it and its events queue up. Check the backend, or raise security.sync-timeout-millis"),

    METRICS_REFUSED(
            38, Level.WARNING, "The statistics of the writers are not in the metrics of the server. See the cause"),

    SQL_NO_DATA_SOURCE(
            50,
            Level.WARNING,
            "The SQL backend is off: no data source is bound at {0}. Set security.log-db-name to the JNDI name of a data source, or define the default data source of the server; the application goes on without it"),
    SQL_DATABASE_UNSUPPORTED(
            51,
            Level.WARNING,
            "The SQL backend is off: it does not know the database {0}. Set security.log-db-name to the JNDI name of a data source of H2, PostgreSQL, MariaDB or MySQL"),
    SQL_NOT_READY(
            52,
            Level.WARNING,
            "The tables of the SQL backend are not ready; logs wait until they are. Tried again after {0} s. See the cause: start the database, or grant the right to create tables, or run the scripts io/securitylogger/impl/sql/*/*.sql of the jar by hand"),
    SQL_SCHEMA_NEWER(
            53,
            Level.INFO,
            "The tables of the SQL backend have version {0}, made by a newer release than this one, which knows version {1}; it goes on with what it knows. Update Security Logger here too"),

    CAPTURE_FAILED(
            80,
            Level.ERROR,
            "The log of request {0} could not be made; the request itself is not affected. This is a defect of Security Logger, please report it with its cause"),
    OBJECT_UNKNOWN(
            81,
            Level.WARNING,
            "{0} object(s) related with log {1} have no key or are no entities, and are left out. Relate an entity after it has its key, an ObjectRef, or provide an ObjectRefResolver"),
    PARSED_BODY_UNREADABLE(
            82,
            Level.WARNING,
            "The body of {0} was parsed by the server and could not be read again; it is missing in the log. See the cause"),
    OUTGOING_FAILED(
            83,
            Level.ERROR,
            "The log of outgoing call {0} could not be made; the call itself is not affected. This is a defect of Security Logger, please report it with its cause"),

    THROTTLING_KEYS_EVICTED(
            110,
            Level.WARNING,
            "{0} client(s), {1} in all, were forgotten while their requests counted: more than {2} at a time. Raise security.throttling-max-keys"),
    THROTTLING_CHECK_FAILED(
            111,
            Level.ERROR,
            "Nobody can tell whether a request is over its limits, since {0} failed; it was {1} (security.throttling-fail-open). Mend it, see the cause"),
    THROTTLING_OBSERVER_FAILED(
            112,
            Level.WARNING,
            "An observer of ThrottlingRejected failed on {0}; the request was refused all the same. Mend the observer, see the cause"),
    THROTTLING_HANDLER_FAILED(
            113,
            Level.ERROR,
            "The ThrottlingFailureHandler failed, and the request was answered without it. Mend it, see the cause"),
    THROTTLING_UNUSABLE(
            114,
            Level.ERROR,
            "Limits are left out, since their values cannot be used: {0}. Correct the annotations @Throttling"),

    THROTTLING_RECALLED(115, Level.INFO, "Limits go on from before the start: {0} log(s) were counted"),
    THROTTLING_NOT_RECALLED(
            116, Level.WARNING, "Limits begin anew: the logs from before the start could not be read. See the cause"),
    THROTTLING_COUNTS_ALONE(
            117,
            Level.WARNING,
            "security.throttling-counter is {0}, but no backend can do that; each process counts by itself. Name one by security.backend-reader"),
    THROTTLING_EXCHANGE_FAILED(
            118,
            Level.WARNING,
            "Other nodes can neither be told what was counted nor heard; meanwhile each counts alone. Check the backend, see the cause"),

    COMMANDS_UNUSABLE(
            140, Level.ERROR, "{0} cannot be commands: {1}. Give each Command a name of its own by @CommandName"),
    COMMAND_FAILED(
            141,
            Level.ERROR,
            "The log of command {0} could not be made; the command itself is not affected. This is a defect of Security Logger, please report it with its cause"),
    EARLY_EVENT_LOST(
            142,
            Level.WARNING,
            "{0} is not written: {1} event(s) already wait for the application to start. Run fewer commands before it has"),

    SCHEDULED(160, Level.INFO, "Job {0} is scheduled at {1} (UTC); the next time is {2}"),
    SCHEDULED_RUN_FAILED(
            161,
            Level.ERROR,
            "Job {0}, due at {1}, could not be started; the next time is {2}. See the cause, and start it by hand if it cannot wait"),
    SCHEDULE_ON_EACH_NODE(
            162,
            Level.WARNING,
            "Job {0} is started by each node of the application, since no backend can tell which one shall. With more nodes than one give them the SQL backend, or leave its schedule (security.purge-schedule, security.set-task-log-state-schedule) to one of them"),
    SCHEDULE_IMPOSSIBLE(
            163,
            Level.ERROR,
            "Job {0} is not started at {1}: the server has no default ManagedScheduledExecutorService, or the application has no jobs. Enable Jakarta Concurrency and Jakarta Batch, or leave its schedule out"),

    TASK_FAILED(
            170,
            Level.ERROR,
            "The log of task {0} could not be made; the task itself is not affected. This is a defect of Security Logger, please report it with its cause"),
    TASK_CLAIM_LEFT(
            171,
            Level.WARNING,
            "The database did not take what became of {0}; it counts as under way for {1} s more. Check the database, see the cause"),
    TASKS_UNIQUE_ON_EACH_NODE(
            172,
            Level.WARNING,
            "Unique tasks are unique on each node of the application by itself, since no backend can tell of the others. With more nodes than one give them the SQL backend"),
    TASK_CLAIM_LOST(
            173,
            Level.ERROR,
            "Task {0} goes on, and another node may have begun it again: the database heard nothing of this one for too long. Check the database and the pauses of this process"),
    TASK_CLAIM_NOT_RENEWED(
            174,
            Level.WARNING,
            "The database does not hear that {0} goes on; after a while another node may begin it again. Check the database, see the cause"),
    TASK_EXECUTOR_MISSING(
            175,
            Level.ERROR,
            "security.task-executor names {0}, where the server has no managed executor; tasks are executed by its default one. Define it, or correct the name"),
    TASKS_UNUSABLE(176, Level.ERROR, "Methods cannot be tasks: {0}. Correct the annotations @LoggedTask"),
    STALE_TASKS_UNKNOWN(
            177,
            Level.ERROR,
            "Tasks that died cannot be found: the reader {0} does not know them. Set security.backend-reader to a backend that does, such as sql"),
    TASK_EXPIRED_OBSERVER_FAILED(
            178,
            Level.WARNING,
            "An observer of TaskExpired failed on {0}; its log is expired all the same. Mend the observer, see the cause"),
    TASK_HANDLERS_UNUSABLE(179, Level.ERROR, "Methods cannot execute tasks: {0}. Correct the annotations @TaskHandler"),
    TASK_COMMANDS_UNKNOWN(
            180,
            Level.ERROR,
            "security.auto-generate-tasks-for-commands names {0}, but there are the commands {1}. Correct the names"),
    TASK_COMMANDS_TAKEN(
            181,
            Level.ERROR,
            "The names {0} are those of commands and of methods with @TaskHandler. Give one of them another"),
    TASK_MESSAGES_UNHEARD(
            182,
            Level.WARNING,
            "Tasks do not come from {0}; they wait there, and it is tried again after {1} s. Start the messaging of the server, or correct security.task-jms-queue and security.task-jms-connection-factory; see the cause"),
    TASK_MESSAGE_UNREADABLE(
            183,
            Level.ERROR,
            "A message in the queue of tasks is no task, and is lost. Let nobody else send there; see the cause"),
    TASK_MESSAGE_POSTPONED(
            184,
            Level.WARNING,
            "It cannot be told whether a task may be executed; tried again after {0} s. Check the database, see the cause"),
    TASK_MESSAGES_HEARD_AGAIN(185, Level.INFO, "Tasks come from {0} again"),
    JOBS_DIED(
            186,
            Level.WARNING,
            "{0} batch job(s) died with their process: {1}. To have them started again run the job set-task-log-state with repair-batch-repository=true"),
    JOB_OVERTAKEN(
            187,
            Level.ERROR,
            "The batch job of log {0} goes on, and was taken for dead: the database heard nothing of this process for too long, and another may have started it again. Check the database and the pauses of this process"),
    JOB_NOT_SEEN(
            188,
            Level.WARNING,
            "The database does not hear that the batch job of log {0} goes on; after a while it may be taken for dead. Check the database, see the cause"),
    JOBS_UNSEEN(
            189,
            Level.WARNING,
            "Batch jobs that died cannot be told from those that live, since no backend keeps leases. Give the application the SQL backend beside the others"),
    TASK_HEALTH_UNKNOWN(
            190,
            Level.WARNING,
            "Whether too many tasks wait is not known, so the check of readiness says nothing against it: the log cannot be read. See the cause");

    private final int number;
    private final Level level;
    private final String pattern;

    Message(int number, Level level, String pattern) {
        this.number = number;
        this.level = level;
        this.pattern = pattern;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
