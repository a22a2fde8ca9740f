package io.securitylogger.impl.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.ObjectRef;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityRefResolverTest {

    private final EntityRefResolver resolver = new EntityRefResolver();

    @Test
    void namesAnEntityByItsFieldKey() {
        assertThat(resolver.resolve(new ByField())).contains(ObjectRef.of("Invoice", 5));
    }

    @Test
    void readsTheKeyByItsGetterWhichALazyProxyAnswers() {
        ByField proxy = new ByField() {
            @Override
            @Nullable
            Long getId() {
                return 6L;
            }
        };
        assertThat(resolver.resolve(proxy)).contains(ObjectRef.of("Invoice", 6));
    }

    @Test
    void findsTheKeyInAMappedSuperclass() {
        assertThat(resolver.resolve(new Derived())).contains(ObjectRef.of("Derived", "k"));
    }

    @Test
    void understandsEmbeddedKeys() {
        assertThat(resolver.resolve(new WithEmbeddedKey())).contains(ObjectRef.of("WithEmbeddedKey", "Key[a=1]"));
    }

    @Test
    void aKeyThatIsNotSetIsUnknown() {
        ByField unsaved = new ByField();
        unsaved.id = null;
        assertThat(resolver.resolve(unsaved)).isEmpty();
    }

    @Test
    void aPrimitiveKeyThatIsZeroIsNotSet() {
        assertThat(resolver.resolve(new WithPrimitiveKey())).isEmpty();
    }

    @Test
    void whatIsNoEntityIsUnknown() {
        assertThat(resolver.resolve("text")).isEmpty();
    }

    @Entity(name = "Invoice")
    static class ByField {
        @Id
        @Nullable
        Long id = 5L;

        @Nullable
        Long getId() {
            return id;
        }
    }

    @MappedSuperclass
    static class Base {
        private final String key = "k";

        @Id
        String getKey() {
            return key;
        }
    }

    @Entity
    static class Derived extends Base {}

    @Entity
    static class WithEmbeddedKey {
        @EmbeddedId
        final Key key = new Key(1);
    }

    @Entity
    static class WithPrimitiveKey {
        @Id
        long id;
    }

    record Key(int a) {}
}
