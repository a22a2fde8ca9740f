package io.securitylogger.suite.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/** A body of any length that needs no memory: a {@link Pattern}, bare or as the text of a SOAP answer. Not thread-safe. */
public final class HugeBody {
    private static final int PACKET = 64 * 1024;
    private static final String OPEN = "<return>";
    private static final String CLOSE = "</return>";
    private static final int SPLIT = Peer.ENVELOPE.indexOf(OPEN);
    private static final String BEFORE = Peer.ENVELOPE.substring(0, SPLIT);
    private static final String BEHIND = Peer.ENVELOPE.substring(Peer.ENVELOPE.indexOf(CLOSE) + CLOSE.length());

    private final Pattern pattern;
    private final long bytes;
    private final boolean inEnvelope;
    private boolean begun;

    /**
     * Begins one.
     *
     * @param bytes the length of the pattern
     * @param inEnvelope whether an envelope is around it, and an element around each packet
     */
    public HugeBody(long bytes, boolean inEnvelope) {
        this.pattern = new Pattern(bytes);
        this.bytes = bytes;
        this.inEnvelope = inEnvelope;
    }

    /** The length with all that is around it. */
    public long length() {
        long packets = (bytes + PACKET - 1) / PACKET;
        return inEnvelope ? bytes + BEFORE.length() + packets * (OPEN + CLOSE).length() + BEHIND.length() : bytes;
    }

    /** Writes the next packet, and tells whether there was one. */
    boolean writePacket(OutputStream out) throws IOException {
        write(begun ? "" : BEFORE, out);
        begun = true;
        byte[] packet = pattern.readNBytes(PACKET);
        write(packet.length == 0 ? BEHIND : OPEN, out);
        out.write(packet);
        write(packet.length == 0 ? "" : CLOSE, out);
        return packet.length > 0;
    }

    private void write(String text, OutputStream out) throws IOException {
        if (inEnvelope) {
            out.write(text.getBytes(US_ASCII));
        }
    }
}
