package io.securitylogger.demo.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What there is to buy. */
@Path("products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@NullUnmarked
public class CatalogueResource {

    @Inject
    private Catalogue catalogue;

    /** The products whose name contains the text. */
    @GET
    public List<Offer> search(@QueryParam("name") @DefaultValue("") String name) {
        return catalogue.named(name);
    }

    /** One product. */
    @GET
    @Path("{sku}")
    public Offer find(@PathParam("sku") String sku) {
        return catalogue.find(sku);
    }

    /** The prices of the last days, one line a product and day. */
    @GET
    @Path("prices.csv")
    @Produces("text/csv")
    public StreamingOutput prices(@QueryParam("days") @DefaultValue("30") @Max(36_500) int days) {
        List<Offer> offers = catalogue.named("");
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return output -> {
            Writer csv = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
            csv.write("day,product,price_cents\r\n");
            for (int back = 0; back < days; back++) {
                for (Offer offer : offers) {
                    csv.write(today.minusDays(back) + "," + offer.sku() + "," + offer.priceCents() + "\r\n");
                }
            }
            csv.flush();
        };
    }
}
