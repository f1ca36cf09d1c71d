package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.CampaignController.address;
import static org.heed.campaigns.plan.web.PlanForm.DAY;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Oasis;
import org.heed.campaigns.plan.OasisQuestions;
import org.heed.campaigns.plan.Writing;
import org.heed.campaigns.plan.Written;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of a campaign, and the form of each of its parts. */
@Controller
@OnStaffFront
class OasisController {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 200;

    private final Oasis oasis;
    private final OasisPages pages;
    private final CampaignDoor door;
    private final OasisQuestions questions = OasisQuestions.shipped();

    OasisController(Oasis oasis, OasisPages pages, CampaignDoor door) {
        this.oasis = oasis;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping("/campaigns/{id}/oasis")
    Page page(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        Campaign campaign = door.see(id, person);
        String sentence = told.equals("kept") ? "It is kept." : "";
        return Page.of("campaigns/plan/oasis", pages.page(campaign, person, sentence));
    }

    @GetMapping("/campaigns/{id}/oasis/{section}")
    View ask(@PathVariable String id, @PathVariable String section, Person person) {
        Campaign campaign = door.plan(id, person);
        requireSection(section);
        if (isFrozen(campaign, section)) {
            return SeeOther.at(address(campaign.id()) + "/oasis");
        }
        Written written = oasis.written(campaign.id(), section);
        return form(campaign, person, section, typed(written), FieldErrors.none(), written.version());
    }

    @PostMapping("/campaigns/{id}/oasis/{section}")
    View write(
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        Campaign campaign = door.plan(id, person);
        requireSection(section);
        Typed typed = new Typed(values);
        int seen = typed.number("version").orElse(0);
        Reading reading = read(section, typed);
        if (!reading.errors().isEmpty()) {
            return refused(campaign, person, section, typed, reading.errors(), seen);
        }
        return switch (oasis.write(campaign.id(), section, reading.answers(), new Oasis.Seen(person, seen))) {
            case Writing.Kept kept -> SeeOther.at(address(campaign.id()) + "/oasis?told=kept#" + section);
            case Writing.Overtaken(Written by) ->
                refused(
                        campaign,
                        person,
                        section,
                        typed,
                        FieldErrors.of(
                                firstField(section),
                                door.person(by.by()) + " wrote this part in the meantime. What you typed is below;"
                                        + " save it again to put it in place of theirs."),
                        by.version());
            case Writing.AlreadyFixed fixed ->
                refused(
                        campaign,
                        person,
                        section,
                        typed,
                        FieldErrors.of(
                                firstField(section), "The plan was fixed in the meantime, and this part with it."),
                        seen);
            case Writing.Unknown unknown -> throw new SecretExistence();
        };
    }

    /** What was read from a form. */
    private record Reading(Map<String, String> answers, FieldErrors errors) {}

    private static boolean isFrozen(Campaign campaign, String section) {
        return campaign.fixed().isPresent() && (section.equals(Oasis.OBJECTIVES) || section.equals(Oasis.AUDIENCE));
    }

    private void requireSection(String section) {
        if (!section.equals(Oasis.OBJECTIVES)
                && !section.equals(Oasis.AUDIENCE)
                && questions.section(section).isEmpty()) {
            throw new SecretExistence();
        }
    }

    private String firstField(String section) {
        return switch (section) {
            case Oasis.OBJECTIVES -> "metric-1";
            case Oasis.AUDIENCE -> "name-1";
            default ->
                questions.section(section).orElseThrow().questions().getFirst().code();
        };
    }

    private Reading read(String section, Typed typed) {
        return switch (section) {
            case Oasis.OBJECTIVES -> objectives(typed);
            case Oasis.AUDIENCE -> audiences(typed);
            default -> answers(section, typed);
        };
    }

    private static Reading objectives(Typed typed) {
        Map<String, String> answers = new LinkedHashMap<>();
        FieldErrors errors = FieldErrors.none();
        for (int row = 1; row <= Oasis.MOST; row++) {
            String metric = typed.text("metric-" + row);
            String baseline = typed.text("baseline-" + row);
            String target = typed.text("target-" + row);
            boolean dated = typed.dateParts("by-" + row).stream().anyMatch(part -> !part.isEmpty());
            if (metric.isEmpty() && baseline.isEmpty() && target.isEmpty() && !dated) {
                continue;
            }
            errors = line(errors, "metric-" + row, metric, "Enter what is counted");
            errors = line(errors, "baseline-" + row, baseline, "Enter where it stands before, and when");
            errors = line(errors, "target-" + row, target, "Enter where it is meant to stand");
            Optional<LocalDate> by = typed.date("by-" + row);
            if (by.isEmpty()) {
                errors = errors.with("by-" + row, "Enter the day on which it is judged, such as 30 6 2026");
            }
            answers.put("metric-" + row, metric);
            answers.put("baseline-" + row, baseline);
            answers.put("target-" + row, target);
            answers.put("by-" + row, by.map(LocalDate::toString).orElse(""));
        }
        return new Reading(answers, errors);
    }

    private static Reading audiences(Typed typed) {
        Map<String, String> answers = new LinkedHashMap<>();
        FieldErrors errors = FieldErrors.none();
        for (int row = 1; row <= Oasis.MOST; row++) {
            String name = typed.text("name-" + row);
            String insight = typed.text("insight-" + row);
            String reach = typed.text("reach-" + row);
            String hard = typed.text("hard-" + row);
            if (name.isEmpty() && insight.isEmpty() && reach.isEmpty() && hard.isEmpty()) {
                continue;
            }
            errors = line(errors, "name-" + row, name, "Enter who they are");
            errors = size(errors, "insight-" + row, insight);
            errors = size(errors, "reach-" + row, reach);
            answers.put("name-" + row, name);
            answers.put("insight-" + row, insight);
            answers.put("reach-" + row, reach);
            answers.put("hard-" + row, hard);
        }
        return new Reading(answers, errors);
    }

    private Reading answers(String section, Typed typed) {
        Map<String, String> answers = new LinkedHashMap<>();
        FieldErrors errors = FieldErrors.none();
        for (OasisQuestions.Question question :
                questions.section(section).orElseThrow().questions()) {
            String answer = typed.text(question.code());
            errors = size(errors, question.code(), answer);
            answers.put(question.code(), answer);
        }
        return new Reading(answers, errors);
    }

    private static FieldErrors line(FieldErrors errors, String field, String text, String missing) {
        if (text.isEmpty()) {
            return errors.with(field, missing);
        }
        return text.length() > LONGEST_LINE
                ? errors.with(field, "Use " + LONGEST_LINE + " characters or fewer")
                : errors;
    }

    private static FieldErrors size(FieldErrors errors, String field, String text) {
        return text.length() > LONGEST ? errors.with(field, "Use " + LONGEST + " characters or fewer") : errors;
    }

    private static Typed typed(Written written) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        written.answers().forEach((name, answer) -> {
            if (name.startsWith("by-")) {
                LocalDate day = LocalDate.parse(answer);
                values.set(name + "-day", Integer.toString(day.getDayOfMonth()));
                values.set(name + "-month", Integer.toString(day.getMonthValue()));
                values.set(name + "-year", Integer.toString(day.getYear()));
            } else {
                values.set(name, answer);
            }
        });
        return new Typed(values);
    }

    private View refused(
            Campaign campaign, Person person, String section, Typed typed, FieldErrors errors, int version) {
        return form(campaign, person, section, typed, errors, version).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page form(Campaign campaign, Person person, String section, Typed typed, FieldErrors errors, int version) {
        String title = OasisPages.title(questions, section);
        List<FormPage.Group> groups = new ArrayList<>();
        String intro;
        switch (section) {
            case Oasis.OBJECTIVES -> {
                intro =
                        "What the campaign promises: what is counted, where it stands, where it is meant to stand, and by"
                                + " when. It is frozen with the plan.";
                for (int row = 1; row <= rows(typed, "metric-"); row++) {
                    groups.add(new FormPage.Group("Objective " + row, objective(row)));
                }
            }
            case Oasis.AUDIENCE -> {
                intro = "Whom it speaks to. Name those whom the usual channels miss, young people for one. It is frozen"
                        + " with the plan.";
                for (int row = 1; row <= rows(typed, "name-"); row++) {
                    groups.add(new FormPage.Group("Audience " + row, audience(row)));
                }
            }
            default -> {
                OasisQuestions.Section asked = questions.section(section).orElseThrow();
                intro = asked.intro();
                groups.add(new FormPage.Group(
                        "",
                        asked.questions().stream()
                                .map(question -> Field.area(question.code(), question.label())
                                        .hint(question.hint())
                                        .rows(3))
                                .toList()));
            }
        }
        List<FormPage.Group> filled = groups.stream()
                .map(group -> new FormPage.Group(
                        group.legend(),
                        group.fields().stream()
                                .map(field -> filled(field, typed).error(errors))
                                .toList()))
                .toList();
        return Page.of(
                "campaigns/plan/form",
                new FormPage(
                        door.frame(person, title).errors(errors),
                        door.head(campaign, person, OasisPart.TITLE),
                        title,
                        List.of(intro),
                        errors,
                        address(campaign.id()) + "/oasis/" + section,
                        filled,
                        List.of(new FormPage.Hidden("version", Integer.toString(version))),
                        "Save",
                        address(campaign.id()) + "/oasis#" + section));
    }

    private static Field filled(Field field, Typed typed) {
        return field.kind() == Field.Kind.DATE
                ? field.values(typed.dateParts(field.name()))
                : field.value(typed.text(field.name()));
    }

    /** Two empty rows beyond those that are used, so that there is always room for one more. */
    private static int rows(Typed typed, String field) {
        int used = 0;
        for (int row = 1; row <= Oasis.MOST; row++) {
            used = typed.text(field + row).isEmpty() ? used : row;
        }
        return Math.min(Oasis.MOST, used + 2);
    }

    private static List<Field> objective(int row) {
        return List.of(
                Field.text("metric-" + row, "What is counted")
                        .hint("Such as useful reports a week, in the regions that see it"),
                Field.text("baseline-" + row, "Baseline").hint("The figure before, and its period"),
                Field.text("target-" + row, "Target"),
                Field.date("by-" + row, "By when"));
    }

    private static List<Field> audience(int row) {
        return List.of(
                Field.text("name-" + row, "Who they are").hint("By age, place or work; never by faith or origin"),
                Field.area("insight-" + row, "What is known of them that matters here")
                        .rows(2),
                Field.area("reach-" + row, "How they are reached").rows(2),
                Field.checkboxes(
                                "hard-" + row,
                                "Reach",
                                List.of(Choice.of("yes", "Hard to reach: usual channels miss them")))
                        .arranged(Arrangement.SMALL));
    }

    static String when(java.time.Instant at) {
        return DAY.format(at.atZone(ZoneId.of("Europe/London")));
    }
}
