package io.securitylogger.impl.metrics;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.NullUnmarked;

/** Holds the application's registry. It is injected, because servers make it out of the injection point. */
@NullUnmarked
class Registry {

    @Inject
    private MetricRegistry registry;

    /** Empty where the server has the API only. */
    static Optional<MetricRegistry> ofApplication() {
        CDI<Object> cdi = CDI.current();
        if (cdi.select(MetricRegistry.class).isUnsatisfied()) {
            return Optional.empty();
        }
        BeanManager beans = cdi.getBeanManager();
        InjectionTarget<Registry> target = beans.getInjectionTargetFactory(beans.createAnnotatedType(Registry.class))
                .createInjectionTarget(null);
        CreationalContext<Registry> context = beans.createCreationalContext(null);
        Registry holder = target.produce(context);
        target.inject(holder, context);
        return Optional.of(holder.registry);
    }
}
