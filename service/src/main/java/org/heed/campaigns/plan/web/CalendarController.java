package org.heed.campaigns.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.campaigns.plan.CalendarEvent;
import org.heed.campaigns.plan.EventKind;
import org.heed.campaigns.plan.Events;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
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

/** The calendar of what else happens. */
@Controller
@OnStaffFront
class CalendarController {
    private final Events events;
    private final CampaignDoor door;
    private final Desks desks;

    CalendarController(Events events, CampaignDoor door, Desks desks) {
        this.events = events;
        this.door = door;
        this.desks = desks;
    }

    @GetMapping("/calendar")
    Page list(@RequestParam(defaultValue = "") String told, Person person) {
        desks.require(person, Right.SEE_CAMPAIGN);
        String sentence = switch (told) {
            case "added" -> "The event is in the calendar.";
            case "removed" -> "The event is taken out.";
            default -> "";
        };
        return page(person, sentence, new LinkedMultiValueMap<>(), FieldErrors.none());
    }

    @PostMapping("/calendar")
    View add(@RequestParam MultiValueMap<String, String> values, Person person) {
        desks.require(person, Right.PLAN_CAMPAIGN);
        Typed typed = new Typed(values);
        FieldErrors errors = FieldErrors.none();
        Optional<EventKind> kind = events.kind(typed.text("kind"));
        if (kind.isEmpty()) {
            errors = errors.with("kind", "Choose what kind of event it is");
        }
        String name = typed.text("name");
        if (name.isEmpty() || name.length() > 120) {
            errors = errors.with("name", "Enter a name of 1 to 120 characters");
        }
        Optional<LocalDate> first = typed.date("first");
        if (first.isEmpty()) {
            errors = errors.with("first", "Enter the first day, such as 10 2 2026");
        }
        boolean oneDay = typed.dateParts("last").stream().allMatch(String::isEmpty);
        Optional<LocalDate> last = oneDay ? first : typed.date("last");
        if (last.isEmpty() && !oneDay) {
            errors = errors.with("last", "Enter the last day, such as 12 2 2026, or leave it empty");
        } else if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            errors = errors.with("last", "The last day must not come before the first");
        }
        if (!errors.isEmpty()) {
            return page(person, "", values, errors).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SortedSet<Region> regions = new TreeSet<>();
        for (RegionEntry entry : door.regions()) {
            if (values.getOrDefault("regions", List.of())
                    .contains(entry.region().code())) {
                regions.add(entry.region());
            }
        }
        events.add(
                new CalendarEvent(
                        Optional.empty(), kind.orElseThrow(), name, first.orElseThrow(), last.orElseThrow(), regions),
                person);
        return SeeOther.at("/calendar?told=added");
    }

    @PostMapping("/calendar/{event}/remove")
    View remove(@PathVariable long event, Person person) {
        desks.require(person, Right.PLAN_CAMPAIGN);
        events.remove(event, person);
        return SeeOther.at("/calendar?told=removed");
    }

    private Page page(Person person, String told, MultiValueMap<String, String> values, FieldErrors errors) {
        Typed typed = new Typed(values);
        List<Choice> kinds = new ArrayList<>(List.of(Choice.of("", "Choose")));
        events.kinds().forEach(kind -> kinds.add(Choice.of(kind.code(), kind.name())));
        List<Field> form = List.of(
                Field.text("name", "Name").value(typed.text("name")).error(errors),
                Field.select("kind", "Kind", kinds)
                        .hint("An attack may be left out of a measurement with the weeks after it")
                        .value(typed.text("kind"))
                        .error(errors),
                Field.date("first", "First day")
                        .values(typed.dateParts("first"))
                        .error(errors),
                Field.date("last", "Last day")
                        .hint("Leave it empty for a single day")
                        .values(typed.dateParts("last"))
                        .error(errors),
                Field.checkboxes(
                                "regions",
                                "Regions",
                                door.regions().stream()
                                        .map(entry -> Choice.of(entry.region().code(), entry.name()))
                                        .toList())
                        .hint("None ticked: everywhere")
                        .arranged(Arrangement.SMALL)
                        .values(values.getOrDefault("regions", List.of())));
        LocalDate today = door.today();
        return Page.of(
                "campaigns/plan/calendar",
                new CalendarPage(
                        desks.frame(person, "Calendar", PlanDesk.CALENDAR).errors(errors),
                        told,
                        errors,
                        desks.may(person, Right.PLAN_CAMPAIGN),
                        events.entered().stream().map(this::line).toList(),
                        events.between(today, today.plusYears(1).minusDays(1)).stream()
                                .map(this::line)
                                .toList(),
                        form));
    }

    private CalendarPage.Line line(CalendarEvent event) {
        return new CalendarPage.Line(
                event.id().map(id -> Long.toString(id)).orElse(""),
                event.name(),
                event.kind().name(),
                FlightsController.days(event),
                event.regions().isEmpty() ? "Everywhere" : door.names(event.regions()));
    }
}
