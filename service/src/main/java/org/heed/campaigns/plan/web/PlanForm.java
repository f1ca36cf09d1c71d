package org.heed.campaigns.plan.web;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Brief;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Intent;
import org.heed.campaigns.plan.MeasurementDesign;
import org.heed.campaigns.plan.Medium;
import org.heed.campaigns.plan.Metric;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.Timetable;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads what was typed into the planning form: a plan, or what is wrong with it, named field by field. */
final class PlanForm {
    static final int FLIGHTS = 6;
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Typed typed;
    private final List<RegionEntry> regions;
    private FieldErrors errors = FieldErrors.none();

    PlanForm(MultiValueMap<String, String> values, List<RegionEntry> regions) {
        this.typed = new Typed(values);
        this.regions = regions;
    }

    /** What the form holds when a plan is opened again. */
    static MultiValueMap<String, String> values(Intent intent) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set("name", intent.brief().name());
        values.set("brand", intent.brief().brand());
        values.set("strapline", intent.brief().strapline());
        values.set("aim", intent.brief().aim());
        values.set("audience", intent.brief().audience());
        date(values, "launch", intent.timetable().launch());
        Run run = intent.timetable().run();
        date(values, "first", run.first().friday());
        values.set("weeks", Integer.toString(run.weeks()));
        int row = 0;
        for (Flight flight : intent.timetable().flights()) {
            row++;
            values.set("medium-" + row, flight.medium().name());
            values.set(
                    "start-" + row, Integer.toString(run.numberOf(flight.run().first())));
            values.set("length-" + row, Integer.toString(flight.run().weeks()));
        }
        MeasurementDesign design = intent.design();
        for (Part part : Part.values()) {
            part.of(intent).forEach(region -> values.set("region-" + region, part.name()));
        }
        values.set("metric", design.primary().name());
        values.set("history", Integer.toString(design.historyWeeks()));
        values.set("level", Integer.toString((int) Math.round(design.level() * 100)));
        return values;
    }

    private static void date(MultiValueMap<String, String> values, String name, LocalDate date) {
        values.set(name + "-day", Integer.toString(date.getDayOfMonth()));
        values.set(name + "-month", Integer.toString(date.getMonthValue()));
        values.set(name + "-year", Integer.toString(date.getYear()));
    }

    /** What a region does in a campaign. */
    enum Part {
        NONE("Takes no part"),
        SEES("Sees it, drawn by lot"),
        SEES_CHOSEN("Sees it, chosen"),
        COMPARED("Compared with, drawn by lot"),
        COMPARED_CHOSEN("Compared with, chosen");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        private Set<Region> of(Intent intent) {
            Set<Region> all = new TreeSet<>(
                    this == SEES || this == SEES_CHOSEN
                            ? intent.arms().exposed()
                            : intent.arms().comparison());
            switch (this) {
                case NONE -> all.clear();
                case SEES -> all.removeAll(intent.design().forcedIn());
                case SEES_CHOSEN -> all.retainAll(intent.design().forcedIn());
                case COMPARED -> all.removeAll(intent.design().forcedOut());
                case COMPARED_CHOSEN -> all.retainAll(intent.design().forcedOut());
            }
            return all;
        }
    }

    /** The plan, under the id and with the seed; empty when there are errors. */
    Optional<Intent> read(Optional<CampaignId> id, long seed) {
        Optional<Brief> brief = brief();
        Optional<Timetable> timetable = timetable();
        Optional<Arms> arms = arms();
        Optional<MeasurementDesign> design = design(seed);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        CampaignId named = id.orElseGet(() -> idOf(brief.orElseThrow().name()));
        return Optional.of(new Intent(
                named, brief.orElseThrow(), timetable.orElseThrow(), arms.orElseThrow(), design.orElseThrow()));
    }

    FieldErrors errors() {
        return errors;
    }

    /** Adds what only the door could know. */
    void refuse(String field, String message) {
        wrong(field, message);
    }

    private void wrong(String field, String message) {
        errors = errors.with(field, message);
    }

    private Optional<Brief> brief() {
        String name = typed.text("name");
        if (name.isEmpty()) {
            wrong("name", "Enter a name for the campaign");
        } else if (name.length() > 120) {
            wrong("name", "The name must have 120 characters or fewer");
        }
        if (typed.text("aim").isEmpty()) {
            wrong("aim", "Enter what the campaign is meant to change");
        }
        for (String field : List.of("brand", "strapline", "aim", "audience")) {
            if (typed.text(field).length() > Brief.LONGEST) {
                wrong(field, "Use " + Brief.LONGEST + " characters or fewer");
            }
        }
        return errors.isEmpty()
                ? Optional.of(new Brief(
                        name, typed.text("brand"), typed.text("strapline"), typed.text("aim"), typed.text("audience")))
                : Optional.empty();
    }

    private Optional<Timetable> timetable() {
        Optional<LocalDate> launch = typed.date("launch");
        if (launch.isEmpty()) {
            wrong("launch", "Enter the launch as a day, month and year, such as 23 1 2026");
        }
        Optional<Week> first = firstWeek();
        OptionalInt weeks = typed.number("weeks");
        if (weeks.isEmpty() || weeks.getAsInt() < 1 || weeks.getAsInt() > Run.MOST_WEEKS) {
            wrong("weeks", "Enter a number of weeks from 1 to " + Run.MOST_WEEKS);
        }
        if (launch.isEmpty() || first.isEmpty() || errors.messages().containsKey("weeks")) {
            return Optional.empty();
        }
        Run run = new Run(first.get(), weeks.orElseThrow());
        if (launch.get().isAfter(run.lastDay())) {
            wrong("launch", "The launch must be on or before the last day, " + DAY.format(run.lastDay()));
            return Optional.empty();
        }
        List<Flight> flights = flights(launch.get(), run);
        return errors.isEmpty() ? Optional.of(new Timetable(launch.get(), run, flights)) : Optional.empty();
    }

    private Optional<Week> firstWeek() {
        Optional<LocalDate> first = typed.date("first");
        if (first.isEmpty()) {
            wrong("first", "Enter the first Friday as a day, month and year, such as 25 1 2026");
            return Optional.empty();
        }
        LocalDate day = first.get();
        if (day.getDayOfWeek() != DayOfWeek.FRIDAY) {
            LocalDate friday = day.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
            String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
            wrong(
                    "first",
                    DAY.format(day) + " is a " + weekday + ". Weeks start on a Friday, such as " + DAY.format(friday));
            return Optional.empty();
        }
        return Optional.of(new Week(day));
    }

    private List<Flight> flights(LocalDate launch, Run run) {
        List<Flight> flights = new ArrayList<>();
        int earliest = run.numberOf(Timetable.earliest(launch, run));
        for (int row = 1; row <= rows(); row++) {
            String medium = typed.text("medium-" + row);
            if (medium.isEmpty()) {
                continue;
            }
            OptionalInt start = typed.number("start-" + row);
            OptionalInt length = typed.number("length-" + row);
            boolean starts = start.isPresent() && start.getAsInt() >= earliest && start.getAsInt() <= run.weeks();
            if (!starts) {
                wrong("start-" + row, "Enter a week from " + earliest + " to " + run.weeks());
                continue;
            }
            int most = run.weeks() - start.getAsInt() + 1;
            if (length.isEmpty() || length.getAsInt() < 1 || length.getAsInt() > most) {
                wrong("length-" + row, "Enter 1 to " + most + " weeks, so that it ends with the campaign");
                continue;
            }
            Week from = run.first().plus(start.getAsInt() - 1L);
            medium(medium).ifPresent(known -> flights.add(new Flight(known, new Run(from, length.getAsInt()))));
        }
        return flights;
    }

    /** Six rows, and more where a plan has more flights. */
    int rows() {
        int used = 0;
        for (int row = 1; row <= 40; row++) {
            used = typed.text("medium-" + row).isEmpty() ? used : row;
        }
        return Math.max(FLIGHTS, used);
    }

    private static Optional<Medium> medium(String code) {
        for (Medium medium : Medium.values()) {
            if (medium.name().equals(code)) {
                return Optional.of(medium);
            }
        }
        return Optional.empty();
    }

    private Optional<Arms> arms() {
        Set<Region> exposed = regions(Part.SEES, Part.SEES_CHOSEN);
        if (exposed.isEmpty()) {
            wrong("region-" + regions.getFirst().region(), "Choose at least one region that sees the campaign");
            return Optional.empty();
        }
        return Optional.of(Arms.of(exposed, regions(Part.COMPARED, Part.COMPARED_CHOSEN)));
    }

    private Set<Region> regions(Part... parts) {
        Set<Region> chosen = new TreeSet<>();
        for (RegionEntry entry : regions) {
            for (Part part : parts) {
                if (typed.text("region-" + entry.region()).equals(part.name())) {
                    chosen.add(entry.region());
                }
            }
        }
        return chosen;
    }

    private Optional<MeasurementDesign> design(long seed) {
        OptionalInt history = typed.number("history");
        if (history.isEmpty() || history.getAsInt() < 4 || history.getAsInt() > 260) {
            wrong("history", "Enter 4 to 260 weeks");
        }
        Metric primary = typed.text("metric").equals(Metric.USEFUL.name()) ? Metric.USEFUL : Metric.REPORTS;
        double level = typed.number("level").orElse(95) == 90 ? 0.9 : 0.95;
        return history.isPresent() && !errors.messages().containsKey("history")
                ? Optional.of(MeasurementDesign.of(primary, history.getAsInt(), level, seed)
                        .forced(regions(Part.SEES_CHOSEN), regions(Part.COMPARED_CHOSEN)))
                : Optional.empty();
    }

    /** An id made of a name: plain letters, digits and hyphens. */
    static CampaignId idOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String short48 = plain.substring(0, Math.min(plain.length(), 48)).replaceAll("-+$", "");
        return CampaignId.of(short48.isEmpty() ? "campaign" : short48);
    }
}
