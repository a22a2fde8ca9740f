package io.securitylogger.client.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds again what a client has put in place of a variable of its path, at the end of the whole path. */
final class PathVariable {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");

    private final Pattern end;

    /**
     * The variable of a template.
     *
     * @param template the paths of interface and method
     * @param name the first variable of this name counts
     */
    PathVariable(String template, String name) {
        StringBuilder pattern = new StringBuilder();
        Matcher variables = VARIABLE.matcher(template);
        int from = 0;
        boolean found = false;
        while (variables.find()) {
            pattern.append(Pattern.quote(template.substring(from, variables.start())));
            boolean wanted = !found && name.equals(variables.group(1));
            pattern.append(wanted ? "([^/]+)" : "[^/]+");
            found |= wanted;
            from = variables.end();
        }
        pattern.append(Pattern.quote(template.substring(from))).append("/?$");
        if (!found) {
            throw new IllegalArgumentException("No variable {" + name + "} in the path " + template);
        }
        this.end = Pattern.compile(pattern.toString());
    }

    Optional<String> in(URI uri) {
        Matcher matcher = end.matcher(uri.getRawPath());
        return matcher.find() ? Optional.of(decoded(matcher.group(1))) : Optional.empty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
