package io.securitylogger.client.http;

import java.lang.ref.Reference;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands on; reachable as long as someone reads or may read, what was split off included. */
final class WatchedSpliterator<E> implements Spliterator<E> {

    private final Spliterator<E> elements;
    private final Object origin;

    WatchedSpliterator(Spliterator<E> elements) {
        this.elements = elements;
        this.origin = this;
    }

    private WatchedSpliterator(Spliterator<E> part, Object origin) {
        this.elements = part;
        this.origin = origin;
    }

    @Override
    public boolean tryAdvance(Consumer<? super E> action) {
        try {
            return elements.tryAdvance(action);
        } finally {
            Reference.reachabilityFence(origin);
        }
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
        try {
            elements.forEachRemaining(action);
        } finally {
            Reference.reachabilityFence(origin);
        }
    }

    @Override
    public @Nullable Spliterator<E> trySplit() {
        Spliterator<E> part = elements.trySplit();
        return part == null ? null : new WatchedSpliterator<>(part, origin);
    }

    @Override
    public long estimateSize() {
        return elements.estimateSize();
    }

    @Override
    public int characteristics() {
        return elements.characteristics();
    }

    @Override
    public Comparator<? super E> getComparator() {
        return elements.getComparator();
    }
}
