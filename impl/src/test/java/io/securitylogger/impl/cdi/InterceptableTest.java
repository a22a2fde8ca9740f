package io.securitylogger.impl.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterceptableTest {

    @Test
    void anOrdinaryClassIs() {
        assertThat(Interceptable.is(Ordinary.class)).isTrue();
    }

    @Test
    void whatCannotBeSubclassedIsNot() {
        assertThat(Interceptable.is(FinalClass.class)).isFalse();
        assertThat(Interceptable.is(Value.class)).isFalse();
        assertThat(Interceptable.is(WithFinalMethod.class)).isFalse();
        assertThat(Interceptable.is(InheritsFinalMethod.class)).isFalse();
        assertThat(Interceptable.is(WithPrivateConstructor.class)).isFalse();
        assertThat(Interceptable.is(Runnable.class)).isFalse();
    }

    static class Ordinary {
        static final void ofClass() {}

        void run() {}
    }

    static final class FinalClass {}

    record Value() {}

    static class WithFinalMethod {
        public final void run() {}
    }

    static class InheritsFinalMethod extends WithFinalMethod {}

    static class WithPrivateConstructor {
        private WithPrivateConstructor() {}
    }
}
