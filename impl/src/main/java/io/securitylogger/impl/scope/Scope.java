package io.securitylogger.impl.scope;

import io.securitylogger.LogData;
import io.securitylogger.LogRef;
import io.securitylogger.ObjectRef;
import io.securitylogger.impl.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a log carries that the application may change while the work goes on. A child begins with what its parent had at
 * that moment; later changes of either do not reach the other. Thread-safe.
 */
public final class Scope {

    private final ObjectRefs objectRefs;
    private final @Nullable LogRef ref;
    private final @Nullable LogRef parentRef;
    private final @Nullable Trace trace;
    private final Scope logScope;
    private final @Nullable Scope carriedFrom;

    private final Set<ObjectRef> related = new LinkedHashSet<>();
    private final List<Object> unresolved = new ArrayList<>();
    private final Map<String, @Nullable Object> extraData = new LinkedHashMap<>();
    private @Nullable String slug;
    private @Nullable String userId;
    private @Nullable Throwable failure;
    private boolean unlogged;
    private boolean ended;

    private Scope(ObjectRefs objectRefs, @Nullable LogRef ref, @Nullable Scope parent, @Nullable Scope carriedFrom) {
        this.objectRefs = objectRefs;
        this.carriedFrom = carriedFrom;
        this.ref = ref;
        this.parentRef = parent == null ? null : parent.nearestRef();
        this.trace = parent == null ? null : parent.trace;
        this.logScope = ref != null || parent == null ? this : parent.logScope;
    }

    private Scope(ObjectRefs objectRefs, LogRef ref, @Nullable LogRef parentRef, @Nullable Trace trace) {
        this.objectRefs = objectRefs;
        this.ref = ref;
        this.parentRef = parentRef;
        this.trace = trace;
        this.logScope = this;
        this.carriedFrom = null;
    }

    /** The scope of a log, begun inside the given one. */
    public static Scope ofLog(LogRef ref, @Nullable Scope parent, ObjectRefs objectRefs) {
        return ofLog(ref, LogData.NONE, parent, objectRefs);
    }

    /** The scope of a log, begun inside the given one, with data of its own. */
    public static Scope ofLog(LogRef ref, LogData data, @Nullable Scope parent, ObjectRefs objectRefs) {
        Scope scope = new Scope(objectRefs, ref, parent, null);
        scope.inherit(parent, data);
        return scope;
    }

    /**
     * The scope of a log that nothing in this application encloses.
     *
     * @param caller the log that encloses it elsewhere
     * @param trace what came with it
     */
    public static Scope ofRequest(LogRef ref, @Nullable LogRef caller, @Nullable Trace trace, ObjectRefs objectRefs) {
        return new Scope(objectRefs, ref, caller, trace);
    }

    /** The scope of a log that the given one encloses wherever it was written, with data of its own. */
    public static Scope ofLog(LogRef ref, LogData data, LogRef parent, ObjectRefs objectRefs) {
        Scope scope = new Scope(objectRefs, ref, parent, null);
        scope.inherit(null, data);
        return scope;
    }

    /** A scope that is no log itself, see {@link io.securitylogger.SecurityLog#with}. */
    static Scope ofData(LogData data, @Nullable Scope parent) {
        Scope scope = new Scope(parent == null ? ObjectRefs.STANDARD : parent.objectRefs, null, parent, null);
        scope.inherit(parent, data);
        return scope;
    }

    /**
     * What this scope is now, for work that goes on elsewhere, maybe later. What that work says also reaches the log that
     * it was carried from, as long as that has not ended; of what it was carried through nothing is kept.
     */
    Scope carried() {
        Scope scope = new Scope(objectRefs, null, this, ref == null ? carriedFrom : this);
        scope.inherit(this, LogData.NONE);
        return scope;
    }

    private void inherit(@Nullable Scope parent, LogData data) {
        slug = data.slug();
        data.extraData().forEach(this::extra);
        if (parent != null) {
            synchronized (parent) {
                slug = slug == null ? parent.slug : slug;
                related.addAll(parent.related);
                unresolved.addAll(parent.unresolved);
                if (extraData.isEmpty()) {
                    extraData.putAll(parent.extraData);
                }
            }
        }
        data.related().forEach(this::relate);
    }

    /** The log that this scope belongs to, or the nearest around it. */
    public @Nullable LogRef nearestRef() {
        return logScope == this ? ownRef() : logScope.nearestRef();
    }

    private synchronized @Nullable LogRef ownRef() {
        return ref == null || unlogged ? parentRef : ref;
    }

    /** Whether the log of this scope is written at all; it is unless this says otherwise. */
    public synchronized void logged(boolean isLogged) {
        unlogged = !isLogged;
    }

    /** The log inside which this one began. */
    public @Nullable LogRef parentRef() {
        return parentRef;
    }

    /** What came with the request that this scope belongs to. */
    public @Nullable Trace trace() {
        return trace;
    }

    public synchronized @Nullable String slug() {
        return slug;
    }

    public synchronized @Nullable String userId() {
        return userId;
    }

    /** The first failure of the work that nobody turned into a good answer. */
    public synchronized @Nullable Throwable failure() {
        return failure;
    }

    /** Keeps the failure with the log that this scope belongs to, unless there was one before. */
    public void failed(Throwable cause) {
        synchronized (logScope) {
            if (logScope.failure == null) {
                logScope.failure = cause;
            }
        }
    }

    /** The failure was dealt with: it has been turned into an answer that is none. */
    public synchronized void recovered() {
        failure = null;
    }

    /** A copy. */
    public synchronized Map<String, @Nullable Object> extraData() {
        return extraData.isEmpty() ? Map.of() : new LinkedHashMap<>(extraData);
    }

    /** A copy, with the objects whose keys have become known since they were attached. */
    public Set<ObjectRef> relatedObjects() {
        for (Object object : unresolvedObjects()) {
            objectRefs.resolve(object).ifPresent(known -> resolved(object, known));
        }
        synchronized (this) {
            return related.isEmpty() ? Set.of() : new LinkedHashSet<>(related);
        }
    }

    private synchronized List<Object> unresolvedObjects() {
        return List.copyOf(unresolved);
    }

    private synchronized void resolved(Object object, ObjectRef known) {
        related.add(known);
        unresolved.removeIf(waiting -> waiting == object);
    }

    /** Objects that still have no key; they are in no log. */
    public synchronized int unresolvedCount() {
        return unresolved.size();
    }

    /** The log has been written for the last time: what is still said to it is forgotten. */
    public synchronized void ended() {
        ended = true;
    }

    void slug(String newSlug) {
        change(scope -> scope.slug = newSlug);
    }

    /** Names the user of the log that this scope belongs to: a scope that is no log has none to hand on. */
    void userId(String newUserId) {
        logScope.change(scope -> scope.userId = newUserId);
    }

    void extra(String name, @Nullable Object value) {
        Object frozen = Frozen.of(value);
        change(scope -> scope.extraData.put(name, frozen));
    }

    /** Code of the application names the object, so it is asked outside of the lock. */
    void relate(Object object) {
        Optional<ObjectRef> known = objectRefs.resolve(object);
        change(scope -> known.ifPresentOrElse(scope.related::add, () -> scope.unresolved.add(object)));
    }

    private void change(Consumer<Scope> action) {
        synchronized (this) {
            if (!ended) {
                action.accept(this);
            }
        }
        if (carriedFrom != null) {
            carriedFrom.change(action);
        }
    }
}
