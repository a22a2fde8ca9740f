package io.securitylogger.suite.propagation;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.propagation.app.AsyncBean;
import io.securitylogger.suite.propagation.app.AsyncEnterpriseBean;
import io.securitylogger.suite.propagation.app.CarryingApplication;
import io.securitylogger.suite.propagation.app.CarryingResource;
import io.securitylogger.suite.propagation.app.Crowd;
import io.securitylogger.suite.propagation.app.ExecutorMechanisms;
import io.securitylogger.suite.propagation.app.Executors;
import io.securitylogger.suite.propagation.app.FinishedLogs;
import io.securitylogger.suite.propagation.app.Mechanism;
import io.securitylogger.suite.propagation.app.MethodMechanisms;
import io.securitylogger.suite.propagation.app.MicroProfileResource;
import io.securitylogger.suite.propagation.app.OwnThread;
import io.securitylogger.suite.propagation.app.Sight;
import io.securitylogger.suite.propagation.app.TaskResource;
import io.securitylogger.suite.propagation.app.TolerantBean;

/** The application of this package. */
final class CarryingApp {
    private CarryingApp() {}

    /**
     * Starts work by everything that all servers have.
     *
     * @param hasContextPropagation whether the server has MicroProfile Context Propagation as well
     */
    static TestApp on(boolean hasContextPropagation) {
        TestApp app = TestApp.named("carrying")
                .classes(CarryingApplication.class, CarryingResource.class, TaskResource.class, Sight.class)
                .classes(Mechanism.class, ExecutorMechanisms.class, MethodMechanisms.class, Executors.class)
                .classes(OwnThread.class, Crowd.class, FinishedLogs.class)
                .classes(AsyncBean.class, AsyncEnterpriseBean.class, TolerantBean.class)
                .setting("security.backend-writers", "logging");
        return hasContextPropagation ? app.classes(MicroProfileResource.class) : app;
    }
}
