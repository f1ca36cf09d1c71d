package org.heed.campaigns.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.heed.campaigns.plan.Medium;
import org.heed.campaigns.plan.Metric;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/** The planning form, empty or as typed. */
public record PlanFormPage(
        StaffFrame frame,
        String title,
        String action,
        FieldErrors errors,
        List<Field> brief,
        List<Field> time,
        List<List<Field>> flights,
        List<Field> regions,
        List<Field> design) {

    static PlanFormPage of(StaffFrame frame, String action, PlanForm form, Typed typed, List<RegionEntry> regions) {
        FieldErrors errors = form.errors();
        return new PlanFormPage(
                frame.errors(errors),
                frame.title(),
                action,
                errors,
                filled(briefFields(), typed, errors),
                filled(timeFields(), typed, errors),
                flights(form.rows(), typed, errors),
                filled(regions.stream().map(PlanFormPage::region).toList(), typed, errors),
                filled(designFields(), typed, errors));
    }

    private static List<Field> briefFields() {
        return List.of(
                Field.text("name", "Name").hint("With its year, such as Winter vigilance 2026"),
                Field.text("brand", "Platform it belongs to").hint("Such as ACT: Action Counters Terrorism"),
                Field.text("strapline", "Strapline"),
                Field.area("aim", "Aim")
                        .hint("What it should change, by how much, by when: words that can be measured")
                        .rows(3),
                Field.area("audience", "Audience").rows(2));
    }

    private static List<Field> timeFields() {
        return List.of(
                Field.date("launch", "Launch").hint("The day it is announced. Content is due the day before."),
                Field.date("first", "First Friday").hint("Weeks run from Friday to Thursday, as cinema weeks do"),
                Field.text("weeks", "Weeks").digits().width(3));
    }

    private static List<List<Field>> flights(int rows, Typed typed, FieldErrors errors) {
        List<Choice> media = new ArrayList<>(List.of(Choice.of("", "None")));
        for (Medium medium : Medium.values()) {
            media.add(Choice.of(medium.name(), medium.title()));
        }
        List<List<Field>> flights = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            flights.add(filled(
                    List.of(
                            Field.select("medium-" + row, "Flight " + row, media),
                            Field.text("start-" + row, "From week").width(3).digits(),
                            Field.text("length-" + row, "Weeks").width(3).digits()),
                    typed,
                    errors));
        }
        return flights;
    }

    private static Field region(RegionEntry entry) {
        List<Choice> parts = new ArrayList<>();
        for (PlanForm.Part part : PlanForm.Part.values()) {
            parts.add(Choice.of(part.name(), part.title()));
        }
        return Field.select("region-" + entry.region(), entry.name(), parts);
    }

    private static List<Field> designFields() {
        return List.of(
                Field.radios(
                                "metric",
                                "What decides",
                                List.of(
                                        Choice.of(Metric.REPORTS.name(), Metric.REPORTS.title())
                                                .hint("Moves soonest and is counted at once"),
                                        Choice.of(Metric.USEFUL.name(), Metric.USEFUL.title())
                                                .hint("What it is for; fewer, so that a small effect may stay unseen")))
                        .arranged(Arrangement.SMALL),
                Field.text("history", "Weeks before that are compared with")
                        .hint("A year or more is best: 52")
                        .digits()
                        .width(3),
                Field.radios("level", "Level of the interval", List.of(Choice.of("95", "95%"), Choice.of("90", "90%")))
                        .arranged(Arrangement.INLINE));
    }

    private static List<Field> filled(List<Field> fields, Typed typed, FieldErrors errors) {
        return fields.stream()
                .map(field -> field.kind() == Field.Kind.DATE
                        ? field.values(typed.dateParts(field.name()))
                        : field.value(typed.text(field.name())))
                .map(field -> field.error(errors))
                .toList();
    }
}
