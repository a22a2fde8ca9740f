package io.securitylogger.impl.cdi;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The request scope, for work that need not be that of a request. */
record RequestScopes(BeanManager manager) {

    /**
     * Does the work with the request scope active, which begins and ends with it where there is none.
     *
     * @throws Exception what the work throws
     */
    <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
        Instance<RequestContextController> controllers =
                manager.createInstance().select(RequestContextController.class);
        RequestContextController request = controllers.get();
        boolean begun = request.activate();
        try {
            return work.call();
        } finally {
            if (begun) {
                request.deactivate();
            }
            controllers.destroy(request);
        }
    }
}
