package org.heed.campaigns.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a spot in cinemas costs:
 *
 * <pre>cost = admissions / 1,000 x CPT x length factor x (1 + spot uplift) x certificate or route factor + conversion</pre>
 *
 * <p>Length factors, spot uplifts and the cost of conversion and distribution are data ({@code plan/cinema.yaml}), taken
 * from what the contractors published; the formula is our own rule from them and no quotation.
 *
 * @param lengths of a spot, shortest first
 * @param spots places in the reel, plainest first
 * @param conversion conversion and distribution, in pounds, once a campaign
 */
public record CinemaCost(List<Length> lengths, List<Spot> spots, BigDecimal conversion) {

    /**
     * A length that can be bought.
     *
     * @param factor 1 for 30 seconds
     */
    public record Length(int seconds, BigDecimal factor) {}

    /**
     * A place in the reel.
     *
     * @param uplift share by which it costs more, 0 for none
     */
    public record Spot(String code, String name, BigDecimal uplift) {}

    /**
     * What is to be bought.
     *
     * @param admissions people in the seats, above 0
     * @param cpt cost in pounds of a thousand admissions at 30 seconds, above 0
     * @param factor for certificates or routes, above 0; 1 for none
     */
    public record Order(int admissions, BigDecimal cpt, Length length, Spot spot, BigDecimal factor) {
        public Order {
            if (admissions < 1 || cpt.signum() <= 0 || factor.signum() <= 0) {
                throw new IllegalArgumentException("admissions, CPT and factor must be above 0, were " + admissions
                        + ", " + cpt + " and " + factor);
            }
        }
    }

    /**
     * What it costs, in pounds to the penny.
     *
     * @param media the showing itself
     * @param total with conversion and distribution
     * @param perThousand of the total, for each 1,000 admissions
     */
    public record Quote(BigDecimal media, BigDecimal total, BigDecimal perThousand) {}

    public CinemaCost {
        lengths = List.copyOf(lengths);
        spots = List.copyOf(spots);
    }

    /** The figures that the program ships. */
    public static CinemaCost shipped() {
        JsonNode data = YAMLMapper.shared()
                .readTree(Objects.requireNonNull(CinemaCost.class.getResourceAsStream("/plan/cinema.yaml")));
        List<Length> lengths = new ArrayList<>();
        data.required("lengths")
                .forEach(length ->
                        lengths.add(new Length(length.required("seconds").asInt(), decimal(length, "factor"))));
        List<Spot> spots = new ArrayList<>();
        data.required("spots")
                .forEach(spot -> spots.add(new Spot(
                        spot.required("code").asString(), spot.required("name").asString(), decimal(spot, "uplift"))));
        return new CinemaCost(lengths, spots, decimal(data, "conversion_pounds"));
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.required(field).asString());
    }

    /** A length by its seconds. */
    public Optional<Length> length(int seconds) {
        return lengths.stream().filter(length -> length.seconds() == seconds).findFirst();
    }

    /** A place in the reel by its code. */
    public Optional<Spot> spot(String code) {
        return spots.stream().filter(spot -> spot.code().equals(code)).findFirst();
    }

    /** The cost of an order; half a penny is rounded up. */
    public Quote quote(Order order) {
        BigDecimal media = new BigDecimal(order.admissions())
                .movePointLeft(3)
                .multiply(order.cpt())
                .multiply(order.length().factor())
                .multiply(BigDecimal.ONE.add(order.spot().uplift()))
                .multiply(order.factor());
        BigDecimal total = media.add(conversion);
        BigDecimal perThousand =
                total.movePointRight(3).divide(new BigDecimal(order.admissions()), 2, RoundingMode.HALF_UP);
        return new Quote(media.setScale(2, RoundingMode.HALF_UP), total.setScale(2, RoundingMode.HALF_UP), perThousand);
    }
}
