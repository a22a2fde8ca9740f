package io.securitylogger.impl.cdi;

import io.securitylogger.Command;
import io.securitylogger.impl.command.CommandBeans;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Set;
import java.util.SortedMap;

/** The commands among the beans; each works with the request scope active, which begins with it where there is none. */
record ContextualCommands(SortedMap<String, Bean<?>> byName, BeanManager manager) implements CommandBeans {

    @Override
    public Set<String> names() {
        return byName.keySet();
    }

    @Override
    public void with(String name, Work work) throws Exception {
        Bean<?> bean = byName.get(name);
        if (bean == null) {
            throw new IllegalArgumentException(name);
        }
        new RequestScopes(manager).call(() -> {
            CreationalContext<?> context = manager.createCreationalContext(bean);
            try {
                work.with((Command) manager.getReference(bean, Command.class, context));
                return bean;
            } finally {
                context.release();
            }
        });
    }
}
