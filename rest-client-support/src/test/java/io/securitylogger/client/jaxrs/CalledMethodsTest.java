package io.securitylogger.client.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogData;
import io.securitylogger.RelatedObject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.ClientRequestContext;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class CalledMethodsTest {

    @Test
    void takesWhatCanBeFoundInARequest() {
        assertThatCode(() -> CalledMethods.check(Good.class)).doesNotThrowAnyException();
    }

    @Test
    void refusesAKeyWithoutAType() {
        assertThatThrownBy(() -> CalledMethods.check(NoType.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NoType.find")
                .hasMessageContaining("names no type");
    }

    @Test
    void refusesArgumentsThatStandElsewhere() {
        assertThatThrownBy(() -> CalledMethods.check(InCookie.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("InCookie.find")
                .hasMessageContaining("@PathParam, @QueryParam or @HeaderParam");
    }

    @Test
    void failsNoCallWhoseArgumentNamesNothing() throws NoSuchMethodException {
        ClientRequestContext request = (ClientRequestContext) Proxy.newProxyInstance(
                CalledMethodsTest.class.getClassLoader(),
                new Class<?>[] {ClientRequestContext.class},
                (proxy, method, arguments) -> method.getName().equals("getEntity") ? "" : null);
        CalledMethod method = CalledMethod.of(KeyInBody.class.getMethod("send", String.class));

        assertThat(method.data(request, KeyInBody.class)).isEqualTo(LogData.NONE);
    }

    interface KeyInBody {
        @POST
        void send(@RelatedObject("Order") String key);
    }

    @Path("/orders")
    interface Good {
        @POST
        @Path("/{id}")
        String find(
                @PathParam("id") @RelatedObject("Order") String id,
                @QueryParam("item") @RelatedObject("Item") int item,
                @RelatedObject Object entity);
    }

    interface NoType {
        @GET
        @Path("/{id}")
        String find(@PathParam("id") @RelatedObject String id);
    }

    interface InCookie {
        @GET
        String find(@CookieParam("session") @RelatedObject("Session") String session);
    }
}
