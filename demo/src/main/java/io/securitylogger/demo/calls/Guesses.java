package io.securitylogger.demo.calls;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same call again and again.
 *
 * @param title what it does
 * @param shows what one will see
 * @param call the call
 * @param times how often
 */
public record Guesses(String title, String shows, Call call, int times) implements Attempt {

    public Guesses {
        requireNonNull(title, "title");
        requireNonNull(shows, "shows");
        requireNonNull(call, "call");
    }

    @Override
    public String line(Place place) {
        String numbers =
                IntStream.rangeClosed(1, times).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return "for i in " + numbers + "; do " + call.line(place) + "; done";
    }
}
