package io.securitylogger.suite.behaviour;

import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ObjectRefResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
public class PetRefs implements ObjectRefResolver {
    @Override
    public Optional<ObjectRef> resolve(Object object) {
        return object instanceof Pet pet ? Optional.of(new ObjectRef("zoo", "Pet", pet.name())) : Optional.empty();
    }
}
