package io.securitylogger.impl.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.function.Consumer;

/** Gives what is printed as UTF-8 to one who takes text; what is malformed as U+FFFD. Thread-safe. */
public final class TextStream extends OutputStream {

    private static final int MOST_BYTES_OF_CHARACTER = 4;

    private final Consumer<CharSequence> target;
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer begun = ByteBuffer.allocate(MOST_BYTES_OF_CHARACTER);

    private TextStream(Consumer<CharSequence> target) {
        this.target = target;
    }

    /** Prints to the target, with nothing in between that would have to be flushed. */
    public static PrintStream printingTo(Consumer<CharSequence> target) {
        return new PrintStream(new TextStream(target), false, UTF_8);
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.allocate(begun.position() + length);
        in.put(begun.flip()).put(bytes, offset, length).flip();
        CharBuffer text = CharBuffer.allocate(in.remaining());
        decoder.decode(in, text, false);
        begun.clear().put(in);
        if (text.flip().hasRemaining()) {
            target.accept(text);
        }
    }
}
