package org.heed.measurement.watch.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Hold;
import org.heed.campaigns.plan.Holds;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.heed.measurement.watch.PaceFinding;
import org.heed.measurement.watch.PaceWatch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a campaign's pace. */
@Controller
@OnStaffFront
class PaceController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int DAYS = 21;

    /** Days with fewer reports show no figures. */
    private static final int LEAST = 10;

    private final PaceWatch watch;
    private final Plans plans;
    private final Holds holds;
    private final CampaignHeads heads;
    private final Desks desks;

    PaceController(PaceWatch watch, Plans plans, Holds holds, CampaignHeads heads, Desks desks) {
        this.watch = watch;
        this.plans = plans;
        this.holds = holds;
        this.heads = heads;
        this.desks = desks;
    }

    @GetMapping("/campaigns/{id}/pace")
    Page pace(@PathVariable String id, Person person) {
        desks.require(person, Right.SEE_CAMPAIGN);
        Campaign campaign = find(id);
        Optional<Hold> open = holds.of(campaign.id()).stream()
                .filter(hold -> hold.decided().isEmpty())
                .findFirst();
        boolean decides = open.isPresent() && desks.may(person, Right.PLAN_CAMPAIGN);
        return Page.of(
                "measurement/watch/pace",
                new PacePage(
                        desks.frame(person, "Pace", "campaigns"),
                        heads.head(campaign, person, PacePart.TITLE),
                        next(campaign, open),
                        decides
                                ? "/campaigns/" + campaign.id() + "/holds/"
                                        + open.orElseThrow().id()
                                : "",
                        watch.findings().stream().map(this::limit).toList(),
                        days()));
    }

    private Campaign find(String id) {
        try {
            return plans.campaign(CampaignId.of(id)).orElseThrow(SecretExistence::new);
        } catch (IllegalArgumentException noId) {
            throw new SecretExistence();
        }
    }

    private String next(Campaign campaign, Optional<Hold> open) {
        if (open.isPresent()) {
            return open.get().medium().title() + " from "
                    + DAY.format(open.get().run().first().friday())
                    + " is proposed to wait. A manager decides.";
        }
        return watch.next(campaign)
                .map(flight -> flight.medium().title() + " from "
                        + DAY.format(flight.run().first().friday())
                        + (isHeld(campaign, flight) ? " waits, as decided." : " comes next and goes on."))
                .orElse("No flight begins in the next " + watch.limits().aheadDays() + " days.");
    }

    private boolean isHeld(Campaign campaign, Flight flight) {
        return holds.isHeld(campaign.id(), flight);
    }

    private PacePage.Limit limit(PaceFinding finding) {
        Tag state;
        if (finding.isSilent()) {
            state = Tag.of("Too few", Tone.QUIET);
        } else {
            state = finding.slips() ? Tag.of("Slips", Tone.URGENT) : Tag.of("In time", Tone.DONE);
        }
        return new PacePage.Limit(state, finding.sentence(watch.limits().days()));
    }

    /** The latest day first; days with few reports keep their figures back. */
    private Table days() {
        List<Table.Row> rows = new ArrayList<>();
        SortedMap<LocalDate, SortedMap<Integer, Integer>> days = watch.days(DAYS);
        List<LocalDate> order = new ArrayList<>(days.keySet());
        Collections.reverse(order);
        for (LocalDate day : order) {
            SortedMap<Integer, Integer> counts = java.util.Objects.requireNonNull(days.get(day));
            int total = counts.values().stream().mapToInt(Integer::intValue).sum();
            rows.add(
                    total < LEAST
                            ? Table.Row.of(DAY.format(day), "fewer than " + LEAST, "", "", "", "")
                            : Table.Row.of(
                                    DAY.format(day),
                                    Integer.toString(total),
                                    share(counts, 15, total),
                                    share(counts, 60, total),
                                    share(counts, 240, total),
                                    share(counts, 1_440, total)));
        }
        return Table.of(
                        "By the day they came, those looked at so far",
                        List.of(
                                Table.Column.text("Day"),
                                Table.Column.figures("Looked at"),
                                Table.Column.figures("Within 15 minutes"),
                                Table.Column.figures("1 hour"),
                                Table.Column.figures("4 hours"),
                                Table.Column.figures("24 hours")),
                        rows)
                .whenEmpty("The last three weeks will stand here, day by day, once reports are looked at.");
    }

    private static String share(SortedMap<Integer, Integer> counts, int within, int total) {
        int inTime = counts.entrySet().stream()
                .filter(entry -> entry.getKey() > 0 && entry.getKey() <= within)
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
        return 100 * inTime / total + "%";
    }
}
