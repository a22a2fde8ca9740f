package io.securitylogger.impl.cdi;

import io.securitylogger.impl.scope.Scope;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import jakarta.ws.rs.container.ConnectionCallback;
import jakarta.ws.rs.container.TimeoutHandler;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the exception with which a response is resumed, before it can be complete. A completion callback would be told
 * too late on some servers, and on some not at all.
 */
record WatchedAsyncResponse(AsyncResponse response, Scope scope) implements AsyncResponse {

    @Override
    public boolean resume(Object entity) {
        return response.resume(entity);
    }

    @Override
    public boolean resume(Throwable failure) {
        if (response.isSuspended()) {
            scope.failed(failure);
        }
        return response.resume(failure);
    }

    @Override
    public boolean cancel() {
        return response.cancel();
    }

    @Override
    public boolean cancel(int retryAfterSeconds) {
        return response.cancel(retryAfterSeconds);
    }

    @Override
    public boolean cancel(Date retryAfter) {
        return response.cancel(retryAfter);
    }

    @Override
    public boolean isSuspended() {
        return response.isSuspended();
    }

    @Override
    public boolean isCancelled() {
        return response.isCancelled();
    }

    @Override
    public boolean isDone() {
        return response.isDone();
    }

    @Override
    public boolean setTimeout(long time, TimeUnit unit) {
        return response.setTimeout(time, unit);
    }

    @Override
    public void setTimeoutHandler(TimeoutHandler handler) {
        response.setTimeoutHandler(suspended -> handler.handleTimeout(this));
    }

    @Override
    public Collection<Class<?>> register(Class<?> callback) {
        return response.register(callback);
    }

    @Override
    public Map<Class<?>, Collection<Class<?>>> register(Class<?> callback, Class<?>... callbacks) {
        return response.register(callback, callbacks);
    }

    /** The application knows this response, not the server's, and may look for it in what it keeps. */
    @Override
    public Collection<Class<?>> register(Object callback) {
        boolean tellsOnlyOfDisconnection =
                callback instanceof ConnectionCallback && !(callback instanceof CompletionCallback);
        return response.register(
                tellsOnlyOfDisconnection
                        ? (ConnectionCallback) ofServer -> ((ConnectionCallback) callback).onDisconnect(this)
                        : callback);
    }

    @Override
    public Map<Class<?>, Collection<Class<?>>> register(Object callback, Object... callbacks) {
        return response.register(callback, callbacks);
    }
}
