package io.securitylogger.suite.outgoing.app;

import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ObjectRefResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Names charges; only in the application that has the bundle. */
@ApplicationScoped
public class ChargeRefs implements ObjectRefResolver {
    @Override
    public Optional<ObjectRef> resolve(Object object) {
        return object instanceof Charge charge
                ? Optional.of(new ObjectRef("bank", "Account", charge.getAccount()))
                : Optional.empty();
    }
}
