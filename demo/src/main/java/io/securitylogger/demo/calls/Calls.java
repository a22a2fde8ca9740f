package io.securitylogger.demo.calls;

import io.securitylogger.demo.calls.Call.Request;
import io.securitylogger.demo.calls.Payload.Json;
import io.securitylogger.demo.calls.Payload.Upload;
import java.util.List;
import java.util.stream.Stream;

/** What to try, in this order. */
public final class Calls {

    /** The page that shows the log. */
    public static final String LOG_PAGE = "/demo/logs";

    /** The same page with the logs that are older than a day. */
    public static final String OLD_LOGS = LOG_PAGE + "?days=1";

    /** Who may start jobs, and the password: known to everybody, so for a server that only this machine reaches. */
    public static final String ADMINISTRATOR = "keeper:only-for-the-demo";

    /** The role of the administrator. */
    public static final String ADMINISTRATORS = "log-admins";

    /** Not logged; answers as soon as the shop is up. */
    public static final Call HEALTH = new Call(
            "Ask whether the shop is well", "Nothing: the method is @LogExempt.", Request.get("/api/health"), 200);

    private static final Call WRONG_PASSWORD = new Call(
            "Log in with a wrong password",
            "A warning with its 401; the wrong password is masked too.",
            Request.post("/api/login", new Json("{\"user\": \"ada\", \"password\": \"byron-1815\"}")),
            401);

    /** The requests of customers. */
    public static final List<Call> ALL = List.of(
            new Call(
                    "Search the catalogue",
                    "Who asked what, when and for how long, with the answer; the api_key in the address is masked.",
                    Request.get("/api/products?name=tea&api_key=k-98431"),
                    200),
            new Call(
                    "Log in",
                    "The password in the request and the token in the answer are masked; the user is ada.",
                    Request.post("/api/login", new Json("{\"user\": \"ada\", \"password\": \"lovelace\"}")),
                    200),
            WRONG_PASSWORD,
            new Call(
                    "Order",
                    "Slug order-created, related with the order: its number leads to everything that happened to it. Inside it"
                            + " the calls that it caused: stock, tax and payment service, and their own logs; and the task that"
                            + " writes to the customer, once the order is safe.",
                    Request.post(
                            "/api/orders", new Json("{\"customer\": \"ada\", \"product\": \"tea\", \"quantity\": 2}")),
                    201),
            new Call(
                    "Look at the order",
                    "The same order again; the Authorization header is masked.",
                    Request.get("/api/orders/1").with("Authorization", "Bearer 3f7c01a9d2"),
                    200),
            new Call(
                    "Order more than there is",
                    "A warning, slug order-refused, caused by the 409 of the stock service. The transaction was rolled back, the"
                            + " log was not.",
                    Request.post(
                            "/api/orders",
                            new Json("{\"customer\": \"grace\", \"product\": \"pot\", \"quantity\": 50}")),
                    409),
            new Call(
                    "Pay by card",
                    "Card number and security code are masked, in the call to the payment service too.",
                    Request.post(
                            "/api/orders/1/payment",
                            new Json("{\"card\": \"4111 1111 1111 1111\", \"cvc\": \"737\", \"holder\": \"Ada\"}")),
                    200),
            new Call(
                    "Write to the doctor",
                    "Nothing of the request body is kept: the method is @HideRequestBody.",
                    Request.post("/api/letters", new Json("{\"to\": \"doctor\", \"text\": \"my knee hurts\"}")),
                    202),
            new Call(
                    "Upload a file",
                    "Its size, not the file: only bodies of the listed content types are kept.",
                    Request.post("/api/uploads", new Upload("list.txt", "tea and biscuits")),
                    200),
            new Call(
                    "Download the prices of ten years",
                    "Streamed past: the first 1000 characters are kept, the true size stands beside them.",
                    Request.get("/api/products/prices.csv?days=3650"),
                    200),
            new Call(
                    "Follow three events",
                    "They come one by one; the log is finished when the stream is.",
                    Request.get("/api/events"),
                    200),
            new Call(
                    "Ask for a report that fails",
                    "An error, with the stack trace of the exception that nobody caught.",
                    Request.get("/api/reports/yearly"),
                    500),
            new Call(
                    "Ask for what does not exist",
                    "A warning with its 404: what no resource matches is logged too.",
                    Request.get("/api/nowhere"),
                    404),
            HEALTH);

    /** Last, since nobody can log in for a while after it. */
    public static final Guesses GUESSES = new Guesses(
            "Guess the password",
            "401, until five guesses have failed; then 429, and for how long. The log of a refused one names the limit.",
            WRONG_PASSWORD,
            6);

    private static final String BACKUP = "demo";

    /** The round trip of a backup, for the administrator. */
    public static final List<Attempt> ROUND_TRIP = List.of(
            new Call(
                    "See what the shop logged a month ago",
                    "Six requests of three days. The demo has made them up when it started: what was logged just now is too"
                            + " young to be purged.",
                    Request.get(OLD_LOGS),
                    200),
            new Call(
                    "Purge what is older than a day, after a backup",
                    "The job begins; Location names its execution. In the log stands the administrator's request, and inside it"
                            + " the job with its output.",
                    Request.post(
                                    "/security-log/jobs/purge-logs",
                                    new Json("{\"expiration\": \"1d\", \"backup\": \"" + BACKUP + "\"}"))
                            .as(ADMINISTRATOR),
                    201),
            new Call(
                    "See how the job went",
                    "COMPLETED.",
                    Request.get("/security-log/executions/1").as(ADMINISTRATOR),
                    200),
            new BackupLook(
                    "Look into the backup",
                    "A file for each day, readable by you alone, and in it one log a line.",
                    BACKUP),
            new Call("See that they are gone", "Nothing here.", Request.get(OLD_LOGS), 200),
            new Call(
                    "Restore the backup",
                    "Another job, which writes again what is not there.",
                    Request.post("/security-log/jobs/restore-logs", new Json("{\"backup\": \"" + BACKUP + "\"}"))
                            .as(ADMINISTRATOR),
                    201),
            new Call("See that they are back", "The same six requests.", Request.get(OLD_LOGS), 200),
            new Call(
                    "Make the report that the shop makes each night",
                    "A command: its name and what it printed, inside the job that an administrator has started.",
                    Request.post("/security-log/jobs/run-command", new Json("{\"command\": \"nightly-report\"}"))
                            .as(ADMINISTRATOR),
                    201));

    /** Everything, in this order. */
    public static List<Attempt> all() {
        return Stream.of(ALL, ROUND_TRIP, List.of(GUESSES))
                .<Attempt>flatMap(List::stream)
                .toList();
    }

    private Calls() {}
}
