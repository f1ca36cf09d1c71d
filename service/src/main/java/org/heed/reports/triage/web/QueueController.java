package org.heed.reports.triage.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.heed.reports.triage.Card;
import org.heed.reports.triage.Queue;
import org.heed.reports.triage.State;
import org.heed.reports.triage.Urgency;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The queue. */
@Controller
@OnStaffFront
class QueueController {
    private static final int PAGE = 50;

    private final Queue queue;
    private final Desks desks;
    private final Geography geography;
    private final Names names;

    QueueController(Queue queue, Desks desks, Geography geography, Names names) {
        this.queue = queue;
        this.desks = desks;
        this.geography = geography;
        this.names = names;
    }

    @GetMapping("/desk/queue")
    Page queue(
            Person person,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String urgency,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        desks.require(person, Right.READ_REPORT);
        Narrowing narrowing = Narrowing.of(region, urgency, state);
        Optional<Queue.Position> position = position(after);
        Queue.Slice slice = queue.slice(person, narrowing.filter(), position, PAGE);
        return Page.of(
                "reports/triage/queue",
                new QueuePage(
                        desks.frame(person, "Reports to read", TriageDesks.QUEUE),
                        levels(person, narrowing),
                        narrow(person, narrowing),
                        narrowing.isNarrow(),
                        table(slice, narrowing),
                        new QueuePage.Ways(
                                position.isPresent() ? narrowing.href() : "",
                                slice.next().map(next -> narrowing.href(next)).orElse("")),
                        "/desk/queue/news?since=" + names.now()));
    }

    @GetMapping("/desk/queue/news")
    Page news(Person person, @RequestParam String since) {
        desks.require(person, Right.READ_REPORT);
        int arrived = queue.arrivedSince(person, moment(since));
        String words = switch (arrived) {
            case 0 -> "";
            case 1 -> "1 report has come in";
            default -> arrived + " reports have come in";
        };
        return Page.of("reports/triage/news", new NewsPart(words, "/desk/queue"));
    }

    private List<QueuePage.Level> levels(Person person, Narrowing narrowing) {
        Map<Urgency, Integer> counts =
                queue.counts(person, narrowing.urgency("").filter());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<QueuePage.Level> levels = new ArrayList<>();
        levels.add(level("All", all, narrowing.urgency(""), narrowing));
        for (Urgency urgency : Urgency.values()) {
            levels.add(level(
                    urgency.name(), counts.getOrDefault(urgency, 0), narrowing.urgency(urgency.name()), narrowing));
        }
        return levels;
    }

    private static QueuePage.Level level(String text, int count, Narrowing to, Narrowing now) {
        return new QueuePage.Level(text, "%,d".formatted(count), to.href(), to.equals(now));
    }

    private List<Field> narrow(Person person, Narrowing narrowing) {
        List<Choice> states = Stream.concat(
                        Stream.of(Choice.of("", "Not closed")),
                        Stream.of(State.values()).map(state -> Choice.of(state.name(), state.words())))
                .toList();
        Field byState = Field.select("state", "State", states).value(narrowing.state());
        List<Region> regions = desks.everywhere(person, Right.READ_REPORT)
                ? geography.regions(names.today()).stream()
                        .map(RegionEntry::region)
                        .toList()
                : person.regions().stream().sorted().toList();
        if (regions.size() < 2) {
            return List.of(byState);
        }
        List<Choice> choices = Stream.concat(
                        Stream.of(Choice.of("", "Every region")),
                        regions.stream().map(region -> Choice.of(region.code(), names.region(region))))
                .toList();
        return List.of(Field.select("region", "Region", choices).value(narrowing.region()), byState);
    }

    private Table table(Queue.Slice slice, Narrowing narrowing) {
        List<Table.Column> columns = List.of(
                Table.Column.text("Reference"),
                Table.Column.figures("Near copies"),
                Table.Column.text("Urgency"),
                Table.Column.figures("Waiting"),
                Table.Column.text("Owner"),
                Table.Column.text("State"),
                Table.Column.text("Place known by"),
                Table.Column.text("Came by"),
                Table.Column.text("Urgency set by"));
        Map<ReportId, Integer> copies = queue.copies(slice.cards());
        List<Table.Row> rows = slice.cards().stream()
                .map(card -> row(card, copies.getOrDefault(card.report(), 0)))
                .toList();
        return Table.of("Most urgent first, then what was added to, then the longest wait", columns, rows)
                .whenEmpty(
                        narrowing.isNarrow()
                                ? "No report fits what you chose. Choose All and every state to see the whole queue."
                                : "Nothing waits. Reports stand here as soon as they are accepted and routed, the most"
                                        + " urgent first.");
    }

    private Table.Row row(Card card, int copies) {
        return Table.Row.of(
                Table.Cell.link(card.report().reference(), "/desk/reports/" + card.report()),
                copies == 0
                        ? Table.Cell.text("")
                        : Table.Cell.link("%,d".formatted(copies), "/desk/reports/" + card.report() + "/copies"),
                Table.Cell.tag(Names.tag(card.standing().urgency())),
                Table.Cell.text(names.since(card.acceptedAt())),
                Table.Cell.text(names.force(card.owner())),
                card.amendedAt().isPresent()
                        ? Table.Cell.tag(Tag.of("Added to", Tag.Tone.SOON))
                        : Table.Cell.text(card.state().words()),
                Table.Cell.text(
                        card.source().precision().isEmpty()
                                ? "Not known"
                                : names.answer("precision", card.source().precision())),
                Table.Cell.text(names.answer("channel", card.channel().code())),
                Table.Cell.text(card.standing().setBy().map(names::person).orElse("Proposed")));
    }

    /** What the address of the page says. */
    private record Narrowing(String region, String urgency, String state) {
        static Narrowing of(String region, String urgency, String state) {
            return new Narrowing(
                    region.matches("[a-z0-9][a-z0-9-]{0,47}") ? region : "",
                    Stream.of(Urgency.values()).anyMatch(known -> known.name().equals(urgency)) ? urgency : "",
                    Stream.of(State.values()).anyMatch(known -> known.name().equals(state)) ? state : "");
        }

        Narrowing urgency(String other) {
            return new Narrowing(region, other, state);
        }

        boolean isNarrow() {
            return !(region + urgency + state).isEmpty();
        }

        Queue.Filter filter() {
            return new Queue.Filter(
                    Optional.of(region).filter(code -> !code.isEmpty()).map(Region::of),
                    Optional.of(urgency).filter(code -> !code.isEmpty()).map(Urgency::valueOf),
                    Optional.of(state).filter(code -> !code.isEmpty()).map(State::valueOf));
        }

        String href() {
            return address().build().toUriString();
        }

        String href(Queue.Position position) {
            String after = position.urgency() + "~" + position.addedTo() + "~" + position.acceptedAt() + "~"
                    + position.report();
            return address().queryParam("after", after).build().toUriString();
        }

        private UriComponentsBuilder address() {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/queue");
            Map<String, String> given = new java.util.LinkedHashMap<>();
            given.put("region", region);
            given.put("urgency", urgency);
            given.put("state", state);
            given.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    address.queryParam(name, value);
                }
            });
            return address;
        }
    }

    /** Reads a position back; what is none begins at the start. */
    private static Optional<Queue.Position> position(String text) {
        String[] parts = text.split("~", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Queue.Position(
                    Urgency.valueOf(parts[0]),
                    Boolean.parseBoolean(parts[1]),
                    Instant.parse(parts[2]),
                    ReportId.parse(parts[3])));
        } catch (IllegalArgumentException | DateTimeParseException garbled) {
            return Optional.empty();
        }
    }

    private Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException garbled) {
            return names.now();
        }
    }
}
