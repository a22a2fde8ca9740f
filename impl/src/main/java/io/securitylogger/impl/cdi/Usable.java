package io.securitylogger.impl.cdi;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Beans of others, of which one that fails is reported and left out, so that the rest works. */
final class Usable {

    private Usable() {}

    /** Those that can be made. */
    static <T> List<T> of(Instance<T> beans, Reporter reporter) {
        List<T> usable = new ArrayList<>();
        for (Instance.Handle<T> bean : beans.handles()) {
            try {
                usable.add(bean.get());
            } catch (RuntimeException | LinkageError broken) {
                reporter.report(Message.BEAN_FAILED, broken, bean.getBean());
            }
        }
        return usable;
    }

    /** Whether the question is answered with yes; a bean that fails to answer says no. */
    static <T> boolean says(T bean, Predicate<T> question, Reporter reporter) {
        try {
            return question.test(bean);
        } catch (RuntimeException | LinkageError broken) {
            reporter.report(Message.BEAN_FAILED, broken, bean);
            return false;
        }
    }
}
