package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.CampaignController.address;
import static org.heed.campaigns.plan.web.PlanForm.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heed.campaigns.plan.Audience;
import org.heed.campaigns.plan.CalendarEvent;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Events;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Hold;
import org.heed.campaigns.plan.Holds;
import org.heed.campaigns.plan.Medium;
import org.heed.campaigns.plan.Oasis;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Revision;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.Schedule;
import org.heed.campaigns.plan.Timetable;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Table;
import org.heed.ground.words.Region;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The flights of a campaign one by one: medium, weeks, regions, audience. */
@Controller
@OnStaffFront
class FlightsController {
    private static final int MOST_FLIGHTS = 40;

    private final Plans plans;
    private final Oasis oasis;
    private final Events events;
    private final Holds holds;
    private final CampaignDoor door;

    FlightsController(Plans plans, Oasis oasis, Events events, Holds holds, CampaignDoor door) {
        this.plans = plans;
        this.oasis = oasis;
        this.events = events;
        this.holds = holds;
        this.door = door;
    }

    @GetMapping("/campaigns/{id}/flights")
    Page list(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        Campaign campaign = door.see(id, person);
        String sentence = switch (told) {
            case "kept" -> "The flight is kept.";
            case "removed" -> "The flight is taken out.";
            default -> "";
        };
        List<CalendarEvent> around = around(campaign);
        boolean mayChange = door.mayPlan(person) && campaign.fixed().isEmpty();
        return Page.of(
                "campaigns/plan/flights",
                new FlightsPage(
                        door.frame(person, "Flights"),
                        door.head(campaign, person, FlightsPart.TITLE),
                        sentence,
                        FlightChart.of(campaign.intent().timetable(), around),
                        flights(campaign, mayChange),
                        eventTable(around),
                        turns(campaign),
                        mayChange,
                        address(campaign.id())));
    }

    private List<CalendarEvent> around(Campaign campaign) {
        Run whole = campaign.intent().timetable().whole();
        return events.between(whole.first().friday(), whole.lastDay());
    }

    private Table flights(Campaign campaign, boolean mayChange) {
        List<Table.Row> rows = new ArrayList<>();
        List<Hold> held = holds.of(campaign.id());
        int number = 0;
        for (Flight flight : campaign.intent().timetable().flights()) {
            number++;
            String href = address(campaign.id()) + "/flights/" + number;
            String medium = flight.medium().title();
            rows.add(Table.Row.of(
                    mayChange ? Table.Cell.link(medium, href) : Table.Cell.text(medium),
                    Table.Cell.text(DAY.format(flight.run().first().friday())),
                    Table.Cell.text(Integer.toString(flight.run().weeks())),
                    Table.Cell.text(flight.regions().isEmpty() ? "Wherever it is seen" : door.names(flight.regions())),
                    Table.Cell.text(flight.audience().isEmpty() ? "Everybody it speaks to" : flight.audience()),
                    Table.Cell.text(waits(held, flight))));
        }
        return Table.of(
                        "Flights",
                        List.of(
                                Table.Column.text("Medium"),
                                Table.Column.text("From"),
                                Table.Column.figures("Weeks"),
                                Table.Column.text("Regions"),
                                Table.Column.text("Audience"),
                                Table.Column.text("Pace")),
                        rows)
                .whenEmpty("Flights will stand here: what is seen, where, for how many weeks. Add the first one.");
    }

    private static String waits(List<Hold> holds, Flight flight) {
        return holds.stream()
                .filter(hold -> hold.medium() == flight.medium()
                        && hold.run().first().equals(flight.run().first()))
                .findFirst()
                .map(hold -> hold.decided()
                        .map(decided -> decided.choice() == Hold.Choice.HOLD ? "On hold" : "Goes on, as decided")
                        .orElse("Hold proposed"))
                .orElse("Goes on");
    }

    private Table eventTable(List<CalendarEvent> around) {
        return Table.of(
                        "What else happens in these weeks",
                        List.of(
                                Table.Column.text("Event"),
                                Table.Column.text("Kind"),
                                Table.Column.text("Days"),
                                Table.Column.text("Regions")),
                        around.stream()
                                .map(event -> Table.Row.of(
                                        event.name(),
                                        event.kind().name() + (event.kind().shock() ? " (a shock)" : ""),
                                        days(event),
                                        event.regions().isEmpty() ? "Everywhere" : door.names(event.regions())))
                                .toList())
                .whenEmpty("Nothing in the calendar falls into these weeks.");
    }

    static String days(CalendarEvent event) {
        return event.first().equals(event.last())
                ? DAY.format(event.first())
                : DAY.format(event.first()) + " to " + DAY.format(event.last());
    }

    /** Regions that are ever on, with their weeks. */
    private Table turns(Campaign campaign) {
        Schedule schedule = campaign.intent().design().schedule();
        List<Table.Row> rows = new ArrayList<>();
        schedule.drawn().ifPresent(drawn -> {
            drawn.on()
                    .forEach((region, runs) -> rows.add(Table.Row.of(
                            door.name(region),
                            runs.stream()
                                    .map(run -> DAY.format(run.first().friday()) + " to " + DAY.format(run.lastDay()))
                                    .collect(Collectors.joining("; ")),
                            Integer.toString(runs.stream().mapToInt(Run::weeks).sum()))));
            campaign.intent()
                    .arms()
                    .comparison()
                    .forEach(region -> rows.add(Table.Row.of(door.name(region), "Never: compared with", "0")));
        });
        return Table.of(
                "Who sees it when, as the lot fell: " + schedule.shape().title().toLowerCase(java.util.Locale.UK),
                List.of(
                        Table.Column.text("Region"),
                        Table.Column.text("Weeks in which it is seen"),
                        Table.Column.figures("Weeks")),
                rows);
    }

    @GetMapping("/campaigns/{id}/flights/{number}")
    View ask(@PathVariable String id, @PathVariable String number, Person person) {
        Campaign campaign = door.plan(id, person);
        if (campaign.fixed().isPresent()) {
            return SeeOther.at(address(campaign.id()) + "/flights");
        }
        int place = place(campaign, number);
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        if (place > 0) {
            Flight flight = campaign.intent().timetable().flights().get(place - 1);
            values.set("medium", flight.medium().name());
            values.set(
                    "start",
                    Integer.toString(campaign.run().numberOf(flight.run().first())));
            values.set("length", Integer.toString(flight.run().weeks()));
            values.set("audience", flight.audience());
            flight.regions().forEach(region -> values.add("regions", region.code()));
        }
        return form(campaign, person, number, values, FieldErrors.none());
    }

    @PostMapping("/campaigns/{id}/flights/{number}")
    View keep(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        Campaign campaign = door.plan(id, person);
        int place = place(campaign, number);
        List<Flight> flights = new ArrayList<>(campaign.intent().timetable().flights());
        if ("remove".equals(values.getFirst("then")) && place > 0) {
            flights.remove(place - 1);
            return revised(campaign, flights, person, "removed", number, values);
        }
        Read read = read(campaign, new Typed(values), values);
        if (read.flight() == null) {
            return form(campaign, person, number, values, read.errors()).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (place > 0) {
            flights.set(place - 1, read.flight());
        } else if (flights.size() < MOST_FLIGHTS) {
            flights.add(read.flight());
        } else {
            return form(
                            campaign,
                            person,
                            number,
                            values,
                            FieldErrors.of("medium", "A campaign has " + MOST_FLIGHTS + " flights at most"))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return revised(campaign, flights, person, "kept", number, values);
    }

    private View revised(
            Campaign campaign,
            List<Flight> flights,
            Person person,
            String told,
            String number,
            MultiValueMap<String, String> values) {
        return switch (plans.revise(campaign.intent().flying(flights), person)) {
            case Revision.Revised revised -> SeeOther.at(address(campaign.id()) + "/flights?told=" + told);
            case Revision.AlreadyFixed fixed ->
                form(
                                campaign,
                                person,
                                number,
                                values,
                                FieldErrors.of(
                                        "medium", "The plan was fixed in the meantime and can no longer be changed."))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
            case Revision.Unknown unknown -> throw new SecretExistence();
        };
    }

    /** The place of a flight from 1; 0 for a new one. */
    private static int place(Campaign campaign, String number) {
        if (number.equals("new")) {
            return 0;
        }
        if (!number.matches("[1-9][0-9]?")
                || Integer.parseInt(number)
                        > campaign.intent().timetable().flights().size()) {
            throw new SecretExistence();
        }
        return Integer.parseInt(number);
    }

    private record Read(@org.jspecify.annotations.Nullable Flight flight, FieldErrors errors) {}

    private static Read read(Campaign campaign, Typed typed, MultiValueMap<String, String> values) {
        FieldErrors errors = FieldErrors.none();
        Medium medium = medium(typed.text("medium"));
        if (medium == null) {
            errors = errors.with("medium", "Choose a medium");
        }
        int earliest = campaign.run().numberOf(Timetable.earliest(campaign.launch(), campaign.run()));
        OptionalInt start = typed.number("start");
        if (start.isEmpty()
                || start.getAsInt() < earliest
                || start.getAsInt() > campaign.run().weeks()) {
            errors = errors.with(
                    "start",
                    "Enter a week from " + earliest + " to " + campaign.run().weeks());
            start = OptionalInt.empty();
        }
        OptionalInt length = typed.number("length");
        int most = campaign.run().weeks() - start.orElse(1) + 1;
        if (length.isEmpty() || length.getAsInt() < 1 || length.getAsInt() > most) {
            errors = errors.with("length", "Enter 1 to " + most + " weeks, so that it ends with the campaign");
        }
        if (typed.text("audience").length() > Flight.LONGEST_AUDIENCE) {
            errors = errors.with("audience", "Use " + Flight.LONGEST_AUDIENCE + " characters or fewer");
        }
        SortedSet<Region> regions = new TreeSet<>();
        for (Region region : campaign.intent().arms().exposed()) {
            if (values.getOrDefault("regions", List.of()).contains(region.code())) {
                regions.add(region);
            }
        }
        if (!errors.isEmpty() || medium == null) {
            return new Read(null, errors);
        }
        Run run = new Run(campaign.run().first().plus(start.getAsInt() - 1L), length.getAsInt());
        return new Read(new Flight(medium, run, regions, typed.text("audience")), errors);
    }

    private static @org.jspecify.annotations.Nullable Medium medium(String code) {
        for (Medium medium : Medium.values()) {
            if (medium.name().equals(code)) {
                return medium;
            }
        }
        return null;
    }

    private Page form(
            Campaign campaign, Person person, String number, MultiValueMap<String, String> values, FieldErrors errors) {
        Typed typed = new Typed(values);
        boolean fresh = number.equals("new");
        String title = fresh ? "Add a flight" : "Change the flight";
        List<Choice> media = new ArrayList<>(List.of(Choice.of("", "Choose")));
        for (Medium medium : Medium.values()) {
            media.add(Choice.of(medium.name(), medium.title()));
        }
        List<Choice> audiences = new ArrayList<>(List.of(Choice.of("", "Everybody it speaks to")));
        for (Audience audience : oasis.audiences(campaign.id())) {
            audiences.add(Choice.of(audience.name(), audience.name()));
        }
        if (audiences.stream().noneMatch(choice -> choice.value().equals(typed.text("audience")))) {
            audiences.add(Choice.of(typed.text("audience"), typed.text("audience")));
        }
        List<Choice> regions = campaign.intent().arms().exposed().stream()
                .map(region -> Choice.of(region.code(), door.name(region)))
                .toList();
        List<Field> fields = List.of(
                Field.select("medium", "Medium", media)
                        .value(typed.text("medium"))
                        .error(errors),
                Field.text("start", "From week")
                        .hint("Week 1 starts on "
                                + DAY.format(campaign.run().first().friday()))
                        .digits()
                        .width(3)
                        .value(typed.text("start"))
                        .error(errors),
                Field.text("length", "Weeks")
                        .digits()
                        .width(3)
                        .value(typed.text("length"))
                        .error(errors),
                Field.checkboxes("regions", "Regions", regions)
                        .hint("None ticked: every region that sees the campaign, in the weeks in which it does")
                        .arranged(Arrangement.SMALL)
                        .values(values.getOrDefault("regions", List.of())),
                Field.select("audience", "Audience", audiences)
                        .value(typed.text("audience"))
                        .error(errors));
        return Page.of(
                "campaigns/plan/flightForm",
                new FormPage(
                        door.frame(person, title).errors(errors),
                        door.head(campaign, person, FlightsPart.TITLE),
                        title,
                        List.of(),
                        errors,
                        address(campaign.id()) + "/flights/" + number,
                        List.of(new FormPage.Group("", fields)),
                        fresh ? List.of() : List.of(new FormPage.Hidden("then", "remove")),
                        "Keep the flight",
                        address(campaign.id()) + "/flights"));
    }
}
