package io.securitylogger.suite.peer;

import java.net.URI;

/** Where calls go, as the first word of their name says; what is not special goes to the peer. */
public final class Targets {

    private final Peer peer;
    private final FullBacklog full = new FullBacklog();

    public Targets(Peer peer) {
        this.peer = peer;
    }

    public URI of(String name) {
        return base(name).resolve("/peer/" + name);
    }

    public URI base(String name) {
        return switch (name.split("-", -1)[0]) {
            case "refused" -> URI.create("http://127.0.0.1:1");
            case "unknown" -> URI.create("http://no-such-host.invalid");
            case "tls" -> URI.create(peer.uri("/").toString().replace("http:", "https:"));
            case "connect" -> full.uri("/");
            default -> peer.uri("/");
        };
    }
}
