package org.heed.campaigns.placements.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.coverage.KeptBooking;
import org.heed.campaigns.coverage.Site;
import org.heed.campaigns.placements.PlacementKind;
import org.heed.campaigns.placements.Target;
import org.heed.campaigns.placements.Wish;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.words.Force;
import org.springframework.util.MultiValueMap;

/** What was typed for one link or for many, what is wrong with it, and the wishes that it makes. */
final class LinkForm {
    static final int MOST = 1_000;

    private final MultiValueMap<String, String> typed;
    private final Campaign campaign;
    private final Geography geography;

    LinkForm(MultiValueMap<String, String> typed, Campaign campaign, Geography geography) {
        this.typed = typed;
        this.campaign = campaign;
        this.geography = geography;
    }

    /** The wishes, or what is wrong. */
    record Outcome(List<Wish> wishes, FieldErrors errors) {}

    List<Field> oneFields(FieldErrors errors) {
        List<Choice> forces = Stream.concat(
                        Stream.of(Choice.of("", "No force in particular")),
                        forces().stream().map(entry -> Choice.of(entry.force().code(), entry.name())))
                .toList();
        return Stream.concat(
                        Stream.of(
                                Field.text("label", "Name")
                                        .hint("As people will find it again, such as Poster at Sample Station, hall")
                                        .value(text("label")),
                                kind(),
                                Field.select("force", "Force it belongs to", forces)
                                        .value(text("force"))),
                        both())
                .map(field -> field.error(errors))
                .toList();
    }

    List<Field> manyFields(FieldErrors errors) {
        Field names = Field.area("names", "Names")
                .hint("One on a line, " + MOST + " at most")
                .rows(8)
                .value(text("names"));
        return Stream.concat(
                        Stream.of(
                                Field.radios(
                                                "each",
                                                "One short link for each",
                                                List.of(
                                                        Choice.of("site", "cinema booked for this campaign"),
                                                        Choice.of("force", "force of the regions that see it"),
                                                        Choice.of("name", "name that I paste")
                                                                .reveal(names)))
                                        .value(text("each")),
                                kind()),
                        both())
                .map(field -> field.error(errors))
                .toList();
    }

    private Field kind() {
        return Field.select(
                        "kind",
                        "What it stands on",
                        Arrays.stream(PlacementKind.values())
                                .map(kind -> Choice.of(kind.name(), kind.title()))
                                .toList())
                .value(text("kind").isEmpty() ? PlacementKind.POSTER.name() : text("kind"));
    }

    private Stream<Field> both() {
        return Stream.of(
                Field.text("target", "Page it leads to")
                        .hint("A page of the public front, such as /news. A single / is the start of the report form")
                        .value(typed.containsKey("target") ? text("target") : "/"),
                Field.date("until", "Last day on which it counts")
                        .hint("Leave it empty if it counts until you withdraw it")
                        .values(List.of(text("until-day"), text("until-month"), text("until-year"))));
    }

    Outcome one() {
        FieldErrors errors = shared(label(FieldErrors.none(), "label", text("label"), "Enter a name"));
        Optional<Force> force = force(text("force"));
        if (!text("force").isEmpty() && force.isEmpty()) {
            errors = errors.with("force", "Choose a force from the list");
        }
        return outcome(
                errors, () -> List.of(Wish.of(chosenKind(), text("label"), "").in(region(force), force)));
    }

    Outcome many(Coverage coverage) {
        FieldErrors errors = FieldErrors.none();
        List<String> names = text("names")
                .lines()
                .map(String::strip)
                .distinct()
                .filter(name -> !name.isEmpty())
                .toList();
        switch (text("each")) {
            case "site" -> {
                if (sites(coverage).isEmpty()) {
                    errors = errors.with(
                            "each", "No cinema is booked for this campaign yet. Book one, or choose another");
                }
            }
            case "force" -> {}
            case "name" -> {
                if (names.isEmpty() || names.size() > MOST) {
                    errors = errors.with("names", "Enter 1 to " + MOST + " names, one on a line");
                }
                for (String name : names) {
                    errors = label(errors, "names", name, "");
                }
            }
            default -> errors = errors.with("each", "Choose what to make a short link for");
        }
        return outcome(shared(errors), () -> switch (text("each")) {
            case "site" -> List.copyOf(sites(coverage).values());
            case "force" ->
                forces().stream()
                        .filter(this::sees)
                        .map(entry -> Wish.of(chosenKind(), entry.name(), "force:" + entry.force())
                                .in(region(Optional.of(entry.force())), Optional.of(entry.force())))
                        .toList();
            default ->
                names.stream()
                        .map(name -> Wish.of(chosenKind(), name, "name:" + name.toLowerCase(Locale.UK)))
                        .toList();
        });
    }

    private Outcome outcome(FieldErrors errors, java.util.function.Supplier<List<Wish>> wishes) {
        if (!errors.isEmpty()) {
            return new Outcome(List.of(), errors);
        }
        Target target = Target.parse(text("target")).orElseThrow();
        return new Outcome(
                wishes.get().stream()
                        .map(wish -> wish.leadingTo(target).until(day()))
                        .toList(),
                errors);
    }

    private FieldErrors shared(FieldErrors errors) {
        FieldErrors more = errors;
        if (Arrays.stream(PlacementKind.values()).noneMatch(kind -> kind.name().equals(text("kind")))) {
            more = more.with("kind", "Choose what it stands on");
        }
        if (Target.parse(text("target")).isEmpty()) {
            more = more.with("target", "Enter the path of a public page, such as /news, or a single /");
        }
        boolean typedDay = !(text("until-day") + text("until-month") + text("until-year")).isEmpty();
        if (typedDay && day().isEmpty()) {
            more = more.with("until", "Enter a real day, such as 27 9 2026, or leave it empty");
        }
        return more;
    }

    private static FieldErrors label(FieldErrors errors, String field, String label, String missing) {
        if (label.isEmpty()) {
            return errors.with(field, missing);
        }
        return label.length() > Wish.LONGEST
                ? errors.with(field, "A name must have " + Wish.LONGEST + " characters or fewer")
                : errors;
    }

    /** Each cinema once, however often it is booked. */
    private Map<String, Wish> sites(Coverage coverage) {
        Map<String, Wish> wishes = new LinkedHashMap<>();
        for (KeptBooking kept : coverage.picture(campaign).bookings()) {
            Site site = kept.booking().site();
            String place =
                    site.postcode().isEmpty() ? site.town() : site.postcode().replaceAll("\\s", "");
            String owner = cut("site:" + (site.name() + "|" + place).toLowerCase(Locale.UK), 240);
            List<String> name = new ArrayList<>(List.of(site.name()));
            if (!site.town().isEmpty()) {
                name.add(site.town());
            }
            Optional<Force> force = Optional.of(kept.booking().force());
            wishes.putIfAbsent(
                    owner,
                    Wish.of(PlacementKind.SITE, cut(String.join(", ", name), Wish.LONGEST), owner)
                            .in(region(force), force));
        }
        return wishes;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private boolean sees(ForceEntry entry) {
        return entry.region()
                .filter(campaign.intent().arms().exposed()::contains)
                .isPresent();
    }

    private List<ForceEntry> forces() {
        return geography.forces(campaign.run().first().friday());
    }

    private Optional<Force> force(String code) {
        return forces().stream()
                .map(ForceEntry::force)
                .filter(force -> force.code().equals(code))
                .findFirst();
    }

    private Optional<org.heed.ground.words.Region> region(Optional<Force> force) {
        return force.flatMap(
                one -> geography.regionOf(one, campaign.run().first().friday()));
    }

    private PlacementKind chosenKind() {
        return PlacementKind.valueOf(text("kind"));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(text("until-year")),
                            Integer.parseInt(text("until-month")),
                            Integer.parseInt(text("until-day"))))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2999);
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
