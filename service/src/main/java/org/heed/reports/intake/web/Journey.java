package org.heed.reports.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Asking;
import org.heed.reports.intake.Fault;
import org.heed.reports.intake.Form;
import org.heed.reports.intake.Group;
import org.heed.reports.intake.Question;
import org.heed.reports.intake.Step;

/** The way through the form: from a page and what was typed on it to the next page. It keeps nothing. */
final class Journey {
    /** A field of a page that tells what is wrong on it. */
    static final String FAULTS = "faults";

    private final Asking asking;
    private final Form form;
    private final LocalDate today;

    Journey(Asking asking, LocalDate today) {
        this.asking = asking;
        this.form = asking.form();
        this.today = today;
    }

    /** Where a reporter can stand. */
    sealed interface Place {
        /** A page of questions. */
        record Questions(Step step) implements Place {}

        /** One entry of a group, counted from 0. */
        record Entry(Step step, int at) implements Place {}

        /** The entries of a group. */
        record Entries(Step step) implements Place {}

        /** A page that ends the form after a step. */
        record End(Step step, String id) implements Place {}

        /** A page after a step from which the form goes on. */
        record Byway(Step step, String id) implements Place {}

        /** All answers, before sending. */
        record Check() implements Place {}

        /** Before the first page. */
        record Outside() implements Place {}
    }

    /** A step of the way: where to, with what, and what is wrong with the page just sent. */
    record Move(Place place, FormState state, List<Fault> faults) {
        static Move to(Place place, FormState state) {
            return new Move(place, state, List.of());
        }
    }

    Move first(FormState state) {
        return Move.to(arrival(form.steps().getFirst(), state), state);
    }

    /**
     * The page itself, once more: as its form named it, with the faults that were told on it. A name that is none of ours
     * leads to the first page.
     */
    Move at(String place, FormState state, Map<String, String[]> typed) {
        if (place.equals(FormPages.CHECK)) {
            return Move.to(new Place.Check(), state);
        }
        String[] parts = place.split("/", 2);
        Optional<Step> found = form.step(parts[0]);
        if (found.isEmpty()) {
            return first(state);
        }
        Step step = found.get();
        String more = parts.length > 1 ? parts[1] : "";
        if (more.startsWith("ends.") || more.startsWith("byways.")) {
            return aside(step, more, state);
        }
        if (!step.asksGroup()) {
            List<Fault> faults = typed.containsKey(FAULTS)
                    ? form.faults(step, asking.read(step, typed, state.answers()), today)
                    : List.of();
            return new Move(new Place.Questions(step), state, faults);
        }
        if (!more.matches("[0-9]")) {
            return Move.to(arrival(step, state), state);
        }
        int at = Integer.parseInt(more);
        Group group = form.group(step.group());
        List<Fault> faults =
                typed.containsKey(FAULTS) ? asking.faults(group, at, asking.read(group, at, typed), today) : List.of();
        return new Move(new Place.Entry(step, at), state, faults);
    }

    /** A page that tells something after a step, where the step leads to it. */
    private Move aside(Step step, String name, FormState state) {
        return step.asks().stream()
                .flatMap(question -> form.question(question).options().stream())
                .flatMap(option ->
                        Stream.<Place>of(new Place.End(step, option.end()), new Place.Byway(step, option.byway())))
                .filter(place -> name.equals(
                        switch (place) {
                            case Place.End(var ignored, var id) -> "ends." + id;
                            case Place.Byway(var ignored, var id) -> "byways." + id;
                            default -> "";
                        }))
                .findFirst()
                .map(place -> Move.to(place, state))
                .orElseGet(() -> first(state));
    }

    /** Takes the answers to a page of questions. */
    Move answer(Step step, FormState state, Map<String, String[]> typed) {
        Answers answers = asking.read(step, typed, state.answers());
        List<Fault> faults = form.faults(step, answers, today);
        List<Question.Option> chosen = chosen(step, answers);
        Optional<String> end = chosen.stream()
                .map(Question.Option::end)
                .filter(id -> !id.isEmpty())
                .findFirst();
        if (end.isPresent()) {
            return Move.to(new Place.End(step, end.get()), state);
        }
        if (!faults.isEmpty()) {
            return new Move(new Place.Questions(step), state, faults);
        }
        FormState next = state.with(answers).done(step);
        return chosen.stream()
                .map(Question.Option::byway)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .map(id -> Move.to(new Place.Byway(step, id), next))
                .orElseGet(() -> onward(step, next));
    }

    private List<Question.Option> chosen(Step step, Answers answers) {
        return step.asks().stream()
                .map(form::question)
                .filter(question -> question.kind() == Question.Kind.CHOICE)
                .flatMap(question -> answers.value(question.name()).flatMap(question::option).stream())
                .toList();
    }

    /** Takes one entry of a group; a blank one is no entry. */
    Move answerEntry(Step step, int at, FormState state, Map<String, String[]> typed) {
        Group group = form.group(step.group());
        Map<String, String> entry = asking.read(group, at, typed);
        List<Fault> faults = asking.faults(group, at, entry, today);
        if (!faults.isEmpty()) {
            return new Move(new Place.Entry(step, at), state, faults);
        }
        FormState next = state.with(with(group, at, entry, state.answers())).done(step);
        return next.answers().group(group.name()).isEmpty()
                ? onward(step, next)
                : Move.to(new Place.Entries(step), next);
    }

    private static Answers with(Group group, int at, Map<String, String> entry, Answers answers) {
        List<Map<String, String>> entries = new ArrayList<>(answers.group(group.name()));
        if (at < entries.size()) {
            entries.set(at, entry);
        } else if (entries.size() < group.most()) {
            entries.add(entry);
        }
        return answers.withGroup(group.name(), entries);
    }

    /** A blank page for one more entry, as long as there may be one. */
    Move another(Step step, FormState state) {
        int entries = state.answers().group(step.group()).size();
        boolean full = entries >= form.group(step.group()).most();
        return Move.to(full ? new Place.Entries(step) : new Place.Entry(step, entries), state);
    }

    Move change(Step step, int at, FormState state) {
        return Move.to(new Place.Entry(step, at), state);
    }

    /** Takes an entry away; after the last one the question before the group is asked again. */
    Move remove(Step step, int at, FormState state) {
        List<Map<String, String>> entries = new ArrayList<>(state.answers().group(step.group()));
        if (at < entries.size()) {
            entries.remove(at);
        }
        FormState next = state.with(state.answers().withGroup(step.group(), entries));
        return entries.isEmpty() ? Move.to(before(step, next), next) : Move.to(new Place.Entries(step), next);
    }

    /** On from a step that is answered. */
    Move onward(Step step, FormState state) {
        Optional<Step> next = state.isChanging()
                ? form.steps().stream()
                        .filter(open -> open.when().holds(state.answers()))
                        .filter(open -> !state.done().contains(open.id()))
                        .findFirst()
                : form.after(step, state.answers());
        return Move.to(next.map(open -> arrival(open, state)).orElseGet(Place.Check::new), state);
    }

    /** Back from a page of questions, with what was typed so far where it can be kept. */
    Move back(Step step, FormState state, Map<String, String[]> typed) {
        Answers answers = state.answers();
        for (String name : step.asks()) {
            Question question = form.question(name);
            String answer = Asking.answer(question, name, typed);
            boolean fits = form.faults(step, state.answers().with(name, answer), today).stream()
                    .noneMatch(fault -> fault.question().equals(name));
            answers = fits ? answers.with(name, answer) : answers;
        }
        return leave(step, state.with(answers));
    }

    /** Back from an entry: to the others, or to before the group. */
    Move backFromEntry(Step step, int at, FormState state, Map<String, String[]> typed) {
        Group group = form.group(step.group());
        Map<String, String> entry = asking.read(group, at, typed);
        boolean keep =
                !entry.isEmpty() && asking.faults(group, at, entry, today).isEmpty();
        FormState next = keep ? state.with(with(group, at, entry, state.answers())) : state;
        return next.answers().group(group.name()).isEmpty()
                ? leave(step, next)
                : Move.to(new Place.Entries(step), next);
    }

    Move leave(Step step, FormState state) {
        if (state.isChanging()) {
            return Move.to(new Place.Check(), state.on(FormState.Way.THROUGH));
        }
        return Move.to(before(step, state), state);
    }

    private Place before(Step step, FormState state) {
        return form.before(step, state.answers())
                .map(last -> arrival(last, state))
                .orElseGet(Place.Outside::new);
    }

    Move backFromCheck(FormState state) {
        Step last = form.steps().getLast();
        return Move.to(
                last.when().holds(state.answers()) ? arrival(last, state) : before(last, state),
                state.on(FormState.Way.THROUGH));
    }

    Move changeFromCheck(Step step, FormState state) {
        FormState changing = state.on(FormState.Way.CHANGING);
        return Move.to(arrival(step, changing), changing);
    }

    /** The first page on the way whose answers do not fit, as when the form has changed meanwhile. */
    Optional<Move> firstWrong(FormState state) {
        for (Step step : form.steps()) {
            if (step.when().holds(state.answers())) {
                List<Fault> faults = form.faults(step, state.answers(), today);
                if (!faults.isEmpty()) {
                    return Optional.of(new Move(arrival(step, state), state.on(FormState.Way.CHANGING), faults));
                }
            }
        }
        return Optional.empty();
    }

    private static Place arrival(Step step, FormState state) {
        if (!step.asksGroup()) {
            return new Place.Questions(step);
        }
        return state.answers().group(step.group()).isEmpty() ? new Place.Entry(step, 0) : new Place.Entries(step);
    }
}
