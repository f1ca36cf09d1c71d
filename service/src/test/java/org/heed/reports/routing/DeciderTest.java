package org.heed.reports.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.PlaceAnswer;
import org.heed.ground.geography.PlaceQuery;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.OpenedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeciderTest {
    private static final PlaceAnswer.Evidence EVIDENCE = new PlaceAnswer.Evidence("made-up", "test");
    private static final PlaceAnswer NOTHING = new PlaceAnswer.NotFound(PlaceAnswer.Reason.NOTHING_GIVEN);

    private final Decider decider = new Decider(Rules.shipped(), new Geography());
    private final Map<String, PlaceAnswer> byPostcode = new HashMap<>();
    private final Map<String, PlaceAnswer> byTown = new HashMap<>();
    private final List<PlaceQuery> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "transport, btp, rail",
        "defence, mdp, defence",
        "nuclear, cnc, nuclear",
        "online, national-desk, online",
        "abroad, national-desk, abroad",
        "unknown, national-desk, place-unknown",
        "address, national-desk, place-unknown",
        "place, national-desk, place-unknown",
        "'', national-desk, place-unknown",
        "never-heard-of, national-desk, place-unknown"
    })
    void whatHappensWhereDecidesWhoAnswers(String whereKind, String force, String rule) {
        Decision decision = decide(Map.of("where_kind", whereKind));
        assertThat(decision.force()).isEqualTo(Force.of(force));
        assertThat(decision.region()).isEmpty();
        assertThat(decision.grounds().rule()).isEqualTo(rule);
    }

    @Test
    void theForceOfTheFullPostcodeAnswers() {
        byPostcode.put("ZZ1 1ZZ", found("kent"));
        byTown.put("Sampleton", found("surrey"));
        Decision decision =
                decide(Map.of("where_kind", "address", "where_postcode", "ZZ1 1ZZ", "where_town", "Sampleton"));
        assertThat(decision.force()).isEqualTo(Force.of("kent"));
        assertThat(decision.region()).contains(Region.of("south-east"));
        assertThat(decision.grounds().rule()).isEqualTo("place");
    }

    @Test
    void withoutAPostcodeTheTownDecides() {
        byTown.put("Sampleton", found("surrey"));
        assertThat(decide(Map.of("where_kind", "place", "where_town", "Sampleton"))
                        .force())
                .isEqualTo(Force.of("surrey"));
    }

    @Test
    void withoutBothThePostcodeWrittenInTheAddressDecides() {
        byPostcode.put("ZZ1 1ZZ", found("kent"));
        assertThat(decide(Map.of("where_kind", "address", "where_address", "1 Sample Street, Sampleton zz1 1zz"))
                        .grounds()
                        .rule())
                .isEqualTo("place-unknown");
        byPostcode.put("zz1 1zz", found("kent"));
        assertThat(decide(Map.of("where_kind", "address", "where_address", "1 Sample Street, Sampleton zz1 1zz"))
                        .force())
                .isEqualTo(Force.of("kent"));
    }

    @Test
    void thePostcodeInTheAddressTellsTownsOfOneNameApart() {
        byTown.put("Newsample", several());
        byPostcode.put("ZZ1 1ZZ", found("gwent"));
        assertThat(decide(Map.of("where_kind", "address", "where_town", "Newsample", "where_address", "ZZ1 1ZZ"))
                        .force())
                .isEqualTo(Force.of("gwent"));
    }

    @Test
    void aTownThatMayBeOneOfSeveralGoesToTheNationalDesk() {
        byTown.put("Newsample", several());
        Decision decision = decide(Map.of("where_kind", "place", "where_town", "Newsample"));
        assertThat(decision.force()).isEqualTo(Force.of("national-desk"));
        assertThat(decision.grounds().rule()).isEqualTo("place-ambiguous");
        assertThat(decision.grounds().evidence()).isEqualTo("made-up");
    }

    @Test
    void nearABorderBothRegionsSeeItAndOneOwnsIt() {
        byPostcode.put("ZZ1 1ZZ", found("kent", "essex", "sussex"));
        Decision decision = decide(Map.of("where_kind", "address", "where_postcode", "ZZ1 1ZZ"));
        assertThat(decision.force()).isEqualTo(Force.of("kent"));
        assertThat(decision.region()).contains(Region.of("south-east"));
        assertThat(decision.alsoRegions()).containsExactly(Region.of("eastern"));
    }

    @Test
    void theRailwayForceOwnsAndTheRegionOfTheStationSeesIt() {
        byTown.put(
                "Sampleton",
                new PlaceAnswer.Found(
                        Force.of("btp"),
                        List.of(Force.of("greater-manchester")),
                        PlaceAnswer.Precision.SITE,
                        EVIDENCE));
        Decision decision = decide(Map.of("where_kind", "transport", "where_town", "Sampleton"));
        assertThat(decision.force()).isEqualTo(Force.of("btp"));
        assertThat(decision.region()).isEmpty();
        assertThat(decision.alsoRegions()).containsExactly(Region.of("north-west"));
        assertThat(asked).anySatisfy(query -> assertThat(query.siteKind()).contains(PlaceQuery.SiteKind.RAIL));
    }

    @Test
    void aSiteOfAnotherForceFoundByItsNameBelongsToThatForce() {
        byTown.put(
                "Sampleton",
                new PlaceAnswer.Found(
                        Force.of("btp"), List.of(Force.of("metropolitan")), PlaceAnswer.Precision.SITE, EVIDENCE));
        Decision decision = decide(Map.of("where_kind", "place", "where_town", "Sampleton"));
        assertThat(decision.force()).isEqualTo(Force.of("btp"));
        assertThat(decision.grounds().rule()).isEqualTo("place");
        assertThat(decision.alsoRegions()).containsExactly(Region.of("london"));
    }

    @Test
    void theDayOfAcceptanceInLondonIsTheDayThatCounts() {
        assertThat(Decider.day(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo("2026-07-02");
        assertThat(Decider.day(Instant.parse("2026-12-01T23:30:00Z"))).isEqualTo("2026-12-01");
    }

    @Test
    void onlyKnownCodesLeaveTheReport() {
        Signals signals = decider.signals(new Answers(
                Map.of("kind", "a sentence that somebody typed", "risk", "yes", "contact_phone", "07700 900123"),
                Map.of()));
        assertThat(signals).isEqualTo(new Signals("", "", "", "yes", "", "yes"));
        assertThat(signals.isAnonymous()).isFalse();
    }

    @Test
    void whoLeavesNoWayToBeReachedIsAnonymous() {
        assertThat(decider.signals(new Answers(Map.of("contact", "no"), Map.of()))
                        .isAnonymous())
                .isTrue();
    }

    @Test
    void rulesWithoutALastResortAreRefused() {
        String yaml = """
                version: "1"
                sites: {}
                signals: {}
                rules:
                  - { id: rail, when: { where_kind: [transport] }, owner: btp, copy: none, because: it is so }
                """;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("last routing rule");
    }

    @Test
    void everyRuleSaysWhyInASentence() {
        assertThat(Rules.shipped().all())
                .allSatisfy(rule -> assertThat(rule.because()).endsWith("."));
    }

    private Decision decide(Map<String, String> answers) {
        Content content = new Content("act", 1, Language.ENGLISH, new Answers(answers, Map.of()));
        OpenedReport opened = new OpenedReport(
                new ReportId(new UUID(1, 2)), Instant.parse("2026-03-01T12:00:00Z"), Channel.FORM, content, List.of());
        return decider.decide(opened, this::madeUp);
    }

    private PlaceAnswer madeUp(PlaceQuery query) {
        asked.add(query);
        PlaceAnswer found = query.postcode().map(byPostcode::get).orElse(null);
        if (found != null) {
            return found;
        }
        return query.town().map(town -> byTown.getOrDefault(town, NOTHING)).orElse(NOTHING);
    }

    private static PlaceAnswer found(String force, String... also) {
        return new PlaceAnswer.Found(
                Force.of(force),
                List.of(also).stream().map(Force::of).toList(),
                PlaceAnswer.Precision.POSTCODE,
                EVIDENCE);
    }

    private static PlaceAnswer several() {
        return new PlaceAnswer.Several(
                List.of(
                        new PlaceAnswer.Candidate(Force.of("gwent"), "Newsample, one"),
                        new PlaceAnswer.Candidate(Force.of("hampshire"), "Newsample, other")),
                EVIDENCE);
    }
}
