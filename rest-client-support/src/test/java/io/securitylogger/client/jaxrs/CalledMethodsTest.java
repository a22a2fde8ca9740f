package io.securitylogger.client.jaxrs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.RelatedObject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
