package io.securitylogger.client.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;

/** Hands on; reachable as long as someone reads or may read. */
final class WatchedInputStream extends FilterInputStream {

    WatchedInputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        try {
            return in.skip(count);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } finally {
            Reference.reachabilityFence(this);
        }
    }
}
