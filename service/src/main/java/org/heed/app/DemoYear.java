package org.heed.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.heed.reports.intake.Answers;

/**
 * A year of made-up reports of known truth: the published monthly counts of 2017 with their surges, a known number of
 * useful ones, and a campaign that multiplied the reports of some regions by a known factor. The same seed gives the same
 * year.
 */
final class DemoYear {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int YEAR = 2017;

    /** How a surge fades: to a half every five days. */
    private static final double SURGE_DECAY = Math.pow(0.5, 1 / 5.0);

    /** How much more of the country's reports come from the region where it happened, while it lasts. */
    private static final double LOCAL_SURGE = 0.35;

    /** Weekly wobble of a region's share (standard deviation of its logarithm), which no campaign made. */
    private static final double WOBBLE = 0.05;

    private static final List<String> HEARD = List.of("social", "news", "poster", "radio", "work", "other", "cinema");

    private final Geography geography;
    private final Map<Force, List<String>> towns;
    private final Truth truth;
    private final Random random;

    /** What is true of the year, for the program's statement to be held against. */
    record Truth(
            int reports,
            int useful,
            String campaign,
            String name,
            Week firstWeek,
            int weeks,
            int historyWeeks,
            double level,
            SortedSet<Region> exposed,
            SortedSet<Region> comparison,
            double rateRatio,
            long seed) {

        boolean touches(Region region, LocalDate day) {
            return exposed.contains(region)
                    && !day.isBefore(firstWeek.friday())
                    && day.isBefore(firstWeek.plus(weeks).friday());
        }
    }

    /** One report of the year. */
    record Made(int number, Instant at, Channel channel, Answers answers, boolean useful) {}

    private record Surge(LocalDate day, double strength, Region region) {}

    DemoYear(Geography geography, Map<Force, List<String>> towns, Truth truth) {
        this.geography = geography;
        this.towns = towns;
        this.truth = truth;
        this.random = new Random(truth.seed());
    }

    static Truth truth() {
        Properties told = new Properties();
        try (InputStream file = resource("truth.properties")) {
            told.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Truth(
                Integer.parseInt(told.getProperty("reports")),
                Integer.parseInt(told.getProperty("useful")),
                told.getProperty("campaign"),
                told.getProperty("name"),
                new Week(LocalDate.parse(told.getProperty("first_week"))),
                Integer.parseInt(told.getProperty("weeks")),
                Integer.parseInt(told.getProperty("history_weeks")),
                Double.parseDouble(told.getProperty("level")),
                regions(told.getProperty("exposed")),
                regions(told.getProperty("comparison")),
                Double.parseDouble(told.getProperty("rate_ratio")),
                Long.parseLong(told.getProperty("seed")));
    }

    private static SortedSet<Region> regions(String codes) {
        SortedSet<Region> regions = new TreeSet<>();
        for (String code : codes.split(" ")) {
            regions.add(Region.of(code));
        }
        return regions;
    }

    /** The whole year, by time. */
    List<Made> make() {
        List<Surge> surges = rows("surges.csv").stream()
                .map(row -> new Surge(
                        LocalDate.parse(row.get("day")),
                        Double.parseDouble(row.get("strength")),
                        Region.of(row.get("region"))))
                .toList();
        Map<String, List<String>> parts = new HashMap<>();
        rows("narratives.csv")
                .forEach(row -> parts.computeIfAbsent(row.get("part"), part -> new ArrayList<>())
                        .add(row.get("text")));
        List<Plan> plans = new ArrayList<>(truth.reports());
        for (CSVRecord month : rows("year-2017.csv")) {
            YearMonth when = YearMonth.of(YEAR, Integer.parseInt(month.get("month")));
            plans.addAll(month(when, Channel.CALL, Integer.parseInt(month.get("calls")), surges));
            plans.addAll(month(when, Channel.FORM, Integer.parseInt(month.get("online")), surges));
        }
        plans.sort(Comparator.comparing(Plan::at).thenComparing(Plan::channel));
        BitSet useful = chosen(plans.size(), truth.useful());
        Shares shares = new Shares(surges);
        List<Made> made = new ArrayList<>(plans.size());
        for (int number = 0; number < plans.size(); number++) {
            Plan plan = plans.get(number);
            Force force = shares.pick(plan.day());
            made.add(new Made(
                    number, plan.at(), plan.channel(), answers(number, plan, force, parts), useful.get(number)));
        }
        return made;
    }

    private record Plan(Instant at, LocalDate day, Channel channel) {}

    /** So many moments in a month, more of them on the days after a surge began. */
    private List<Plan> month(YearMonth month, Channel channel, int count, List<Surge> surges) {
        double[] weights = new double[month.lengthOfMonth()];
        for (int day = 0; day < weights.length; day++) {
            weights[day] = 1 + surge(month.atDay(day + 1), surges);
        }
        double[] cumulative = cumulative(weights);
        List<Plan> plans = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            LocalDate day = month.atDay(draw(cumulative) + 1);
            int minute = 6 * 60 + (int) ((random.nextDouble() + random.nextDouble()) / 2 * 18 * 60);
            Instant moment = day.atStartOfDay(LONDON)
                    .plusMinutes(Math.min(minute, 24 * 60 - 1))
                    .plusSeconds(random.nextInt(60))
                    .toInstant();
            plans.add(new Plan(moment, day, channel));
        }
        return plans;
    }

    private static double surge(LocalDate day, List<Surge> surges) {
        double sum = 0;
        for (Surge surge : surges) {
            long since = ChronoUnit.DAYS.between(surge.day(), day);
            if (since >= 0) {
                sum += surge.strength() * Math.pow(SURGE_DECAY, since);
            }
        }
        return sum;
    }

    private BitSet chosen(int of, int count) {
        List<Integer> order = new ArrayList<>(of);
        for (int at = 0; at < of; at++) {
            order.add(at);
        }
        Collections.shuffle(order, random);
        BitSet chosen = new BitSet(of);
        order.subList(0, count).forEach(chosen::set);
        return chosen;
    }

    /** How the reports of a day are shared among forces: by population, wobble, local surges and the campaign. */
    private final class Shares {
        private final List<Surge> surges;
        private final List<ForceEntry> forces;
        private final Map<LocalDate, double[]> byDay = new HashMap<>();
        private final Map<String, Double> wobbles = new HashMap<>();

        Shares(List<Surge> surges) {
            this.surges = surges;
            this.forces = geography.forces(LocalDate.of(YEAR, 6, 1)).stream()
                    .filter(force -> force.population().isPresent()
                            && !towns.getOrDefault(force.force(), List.of()).isEmpty())
                    .toList();
        }

        Force pick(LocalDate day) {
            double[] cumulative = byDay.computeIfAbsent(day, this::shares);
            return forces.get(draw(cumulative)).force();
        }

        private double[] shares(LocalDate day) {
            double[] weights = new double[forces.size()];
            for (int at = 0; at < weights.length; at++) {
                ForceEntry force = forces.get(at);
                Region region = force.region().orElseThrow();
                double weight = force.population().getAsInt() * Math.exp(wobble(region, Week.of(day)));
                weight *= 1 + LOCAL_SURGE * Math.min(3, local(region, day));
                weights[at] = truth.touches(region, day) ? weight * truth.rateRatio() : weight;
            }
            return cumulative(weights);
        }

        private double local(Region region, LocalDate day) {
            return surge(
                    day,
                    surges.stream()
                            .filter(surge -> surge.region().equals(region))
                            .toList());
        }

        private double wobble(Region region, Week week) {
            return wobbles.computeIfAbsent(region + "/" + week, key -> random.nextGaussian() * WOBBLE);
        }
    }

    private Answers answers(int number, Plan plan, Force force, Map<String, List<String>> parts) {
        String town = one(towns.getOrDefault(force, List.of()));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", random.nextInt(3) == 0 ? "place" : "behaviour");
        values.put("what", narrative(number, town, parts));
        values.put("basis", one(List.of("saw", "saw", "saw", "told", "online", "other")));
        values.put("when_kind", one(List.of("once", "once", "repeated", "ongoing")));
        values.put("when_date", plan.day().toString());
        place(values, town);
        values.put("who_known", one(List.of("no", "no", "partly")));
        values.put("told", one(List.of("nobody", "nobody", "employer", "security")));
        values.put("risk", one(List.of("no", "no", "no", "no", "unsure")));
        values.put("contact", "no");
        String heard = heard(force, plan.day());
        if (!heard.isEmpty()) {
            values.put("heard", heard);
        }
        Map<String, List<Map<String, String>>> groups = random.nextInt(6) == 0
                ? Map.of("vehicle", List.of(Map.of("type", "van", "colour", one(List.of("white", "grey", "blue")))))
                : Map.of();
        return new Answers(values, groups);
    }

    /** Some are about trains, some about no place in particular; those go to the railway police and the national desk. */
    private void place(Map<String, String> values, String town) {
        int dice = random.nextInt(100);
        if (dice < 3) {
            values.put("where_kind", "transport");
            values.put("where_transport", "a train to " + town);
            values.put("where_town", town);
        } else if (dice < 6) {
            values.put("where_kind", "unknown");
        } else {
            values.put("where_kind", "place");
            values.put("where_place", "Sample Hall");
            values.put("where_town", town);
        }
    }

    private String narrative(int number, String town, Map<String, List<String>> parts) {
        String opening = one(parts.getOrDefault("opening", List.of())).replace("{place}", "the sample hall in " + town);
        String first = one(parts.getOrDefault("middle", List.of()));
        String second = random.nextBoolean() ? " " + one(parts.getOrDefault("middle", List.of())) : "";
        return String.format(
                "Made-up report %05d. %s %s%s %s",
                number + 1,
                opening,
                first,
                second.equals(" " + first) ? "" : second,
                one(parts.getOrDefault("ending", List.of())));
    }

    private String heard(Force force, LocalDate day) {
        if (random.nextInt(100) < 35) {
            return "";
        }
        boolean campaign = geography
                .regionOf(force, day)
                .filter(region -> truth.touches(region, day))
                .isPresent();
        return campaign && random.nextInt(100) < 40 ? "cinema" : one(HEARD);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private int draw(double[] cumulative) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static double[] cumulative(double[] weights) {
        double[] cumulative = weights.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        return cumulative;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DemoYear.class.getResourceAsStream("/demo/" + name));
    }

    private static List<CSVRecord> rows(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource(name), StandardCharsets.UTF_8))) {
            return format.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
