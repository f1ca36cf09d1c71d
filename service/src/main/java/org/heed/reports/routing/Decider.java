package org.heed.reports.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.PlaceAnswer;
import org.heed.ground.geography.PlaceAnswer.Found;
import org.heed.ground.geography.PlaceAnswer.NotFound;
import org.heed.ground.geography.PlaceAnswer.Several;
import org.heed.ground.geography.PlaceQuery;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.OpenedReport;
import org.heed.reports.routing.Decision.Grounds;

/** Decides by the rules and by what geography says of the place; the same report and data give the same decision. */
final class Decider {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern POSTCODE =
            Pattern.compile("(?i)\\b([A-Z]{1,2}[0-9][0-9A-Z]?)\\s{0,2}([0-9][A-Z]{2})\\b");

    private final Rules rules;
    private final Geography geography;

    Decider(Rules rules, Geography geography) {
        this.rules = rules;
        this.geography = geography;
        for (Rule rule : rules.all()) {
            if (!rule.isOwnedByPlace() && !geography.knows(Force.of(rule.owner()))) {
                throw new IllegalArgumentException("the owner of rule " + rule.id() + " must be a known force");
            }
        }
    }

    Signals signals(Answers answers) {
        return rules.signals(answers);
    }

    /** The rule as a sentence, or its id where the rules of now lack it. */
    String because(String rule) {
        return rules.named(rule).map(Rule::because).orElse(rule);
    }

    Decision decide(OpenedReport opened, Function<PlaceQuery, PlaceAnswer> places) {
        LocalDate day = day(opened.acceptedAt());
        Answers answers = opened.content().answers();
        String whereKind = answers.value("where_kind").orElse("");
        PlaceAnswer place = place(answers, whereKind, day, places);
        Rule rule = rules.first(Map.of("where_kind", whereKind, "place", word(place)));
        Force owner = rule.isOwnedByPlace() && place instanceof Found found ? found.force() : Force.of(rule.owner());
        Optional<Region> region = geography.regionOf(owner, day);
        List<Region> also = rule.copy() == Rule.Copy.TERRITORIAL ? regions(place, day, region) : List.of();
        return new Decision(opened.report(), owner, region, also, grounds(rule, place), opened.acceptedAt());
    }

    static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    /** What was asked for first, else the postcode that stands in the address. */
    private PlaceAnswer place(
            Answers answers, String whereKind, LocalDate day, Function<PlaceQuery, PlaceAnswer> places) {
        PlaceQuery query = query(answers, whereKind, day);
        PlaceAnswer asked = places.apply(query);
        Optional<String> written = answers.value("where_address").flatMap(Decider::postcodeIn);
        if (asked instanceof Found || written.isEmpty()) {
            return asked;
        }
        PlaceAnswer byAddress = places.apply(query.withPostcode(written.get()));
        return byAddress instanceof Found ? byAddress : asked;
    }

    private PlaceQuery query(Answers answers, String whereKind, LocalDate day) {
        Optional<String> site = answers.value(whereKind.equals("transport") ? "where_transport" : "where_place");
        return new PlaceQuery(
                answers.value("where_postcode"), answers.value("where_town"), rules.site(whereKind), site, day);
    }

    static Optional<String> postcodeIn(String address) {
        Matcher found = POSTCODE.matcher(address);
        Optional<String> last = Optional.empty();
        while (found.find()) {
            last = Optional.of(found.group(1) + " " + found.group(2));
        }
        return last;
    }

    /** The regions of the place and of its neighbours, without the owner's own. */
    private List<Region> regions(PlaceAnswer place, LocalDate day, Optional<Region> owners) {
        if (!(place instanceof Found found)) {
            return List.of();
        }
        List<Force> forces = new ArrayList<>(List.of(found.force()));
        forces.addAll(found.alsoForces());
        SequencedSet<Region> regions = new LinkedHashSet<>();
        forces.forEach(force -> geography.regionOf(force, day).ifPresent(regions::add));
        owners.ifPresent(regions::remove);
        return List.copyOf(regions);
    }

    private Grounds grounds(Rule rule, PlaceAnswer place) {
        return switch (place) {
            case Found found ->
                grounds(rule, place, found.precision().name().toLowerCase(java.util.Locale.ROOT), found.evidence());
            case Several several -> grounds(rule, place, "", several.evidence());
            case NotFound nothing ->
                grounds(
                        rule,
                        place,
                        "",
                        new PlaceAnswer.Evidence(nothing.reason().code(), geography.version()));
        };
    }

    private Grounds grounds(Rule rule, PlaceAnswer place, String precision, PlaceAnswer.Evidence evidence) {
        return new Grounds(rule.id(), rules.version(), word(place), precision, evidence.rule(), evidence.version());
    }

    private static String word(PlaceAnswer place) {
        return switch (place) {
            case Found found -> "found";
            case Several several -> "several";
            case NotFound nothing -> "not-found";
        };
    }
}
