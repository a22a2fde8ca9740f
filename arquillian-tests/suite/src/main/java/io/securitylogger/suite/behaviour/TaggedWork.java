package io.securitylogger.suite.behaviour;

import io.securitylogger.LogRef;
import io.securitylogger.LogWithData;
import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whatever is set inside a scope stays inside it. */
@ApplicationScoped
@LogWithData(slug = "of-class")
public class TaggedWork {
    public Optional<LogRef> byClass() {
        SecurityLog.current().slug("inside-class").extra("inside", 1);
        return SecurityLog.current().ref();
    }

    @LogWithData(slug = "of-method", extraData = @LogWithData.Extra(name = "method", value = "yes"))
    public Optional<LogRef> byMethod() {
        SecurityLog.current().slug("inside-method").extra("inside", 2);
        return SecurityLog.current().ref();
    }

    public void fail() {
        SecurityLog.current().slug("inside-failure");
        throw new IllegalStateException("tagged work failed");
    }
}
