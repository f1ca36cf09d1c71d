package org.heed.reports.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.ground.words.Channel;

/**
 * The questions of a report, their rules and their order; read from data, so that a new question needs no program.
 *
 * @param code such as {@code act}
 * @param version raised with each change of questions or codes
 */
public record Form(
        String code,
        int version,
        Map<String, Question> questions,
        Map<String, Group> groups,
        List<Step> steps,
        List<CallSection> call) {

    public Form {
        questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        steps = List.copyOf(steps);
        call = List.copyOf(call);
    }

    /** A question that the form has; asking for another is our fault. */
    public Question question(String name) {
        return known(questions.get(name), name);
    }

    /** A group that the form has; asking for another is our fault. */
    public Group group(String name) {
        return known(groups.get(name), name);
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T part, String name) {
        if (part == null) {
            throw new IllegalArgumentException("the form has no " + name);
        }
        return part;
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The next step that the answers lead to, or empty where all have been asked. */
    public Optional<Step> after(Step step, Answers answers) {
        return steps.subList(steps.indexOf(step) + 1, steps.size()).stream()
                .filter(next -> next.when().holds(answers))
                .findFirst();
    }

    /** The step before, as the answers lead, or empty at the first. */
    public Optional<Step> before(Step step, Answers answers) {
        return steps.subList(0, steps.indexOf(step)).reversed().stream()
                .filter(last -> last.when().holds(answers))
                .findFirst();
    }

    /**
     * What of the answers can be stored: those to questions that this channel asks and that are kept, as clean text.
     * Entries beyond the most stay, to be told.
     */
    public Answers storable(Answers given, Channel channel) {
        Map<String, String> values = new HashMap<>();
        given.values().forEach((name, answer) -> {
            Question question = questions.get(name);
            if (question != null && question.isKept() && question.channels().contains(channel)) {
                values.put(name, Cleaning.of(answer));
            }
        });
        Map<String, List<Map<String, String>>> kept = new HashMap<>();
        given.groups().forEach((name, entries) -> {
            Group group = groups.get(name);
            if (group != null) {
                kept.put(
                        name,
                        entries.stream().map(entry -> storable(entry, group)).toList());
            }
        });
        return new Answers(values, kept);
    }

    private static Map<String, String> storable(Map<String, String> entry, Group group) {
        Map<String, String> kept = new HashMap<>();
        for (Question question : group.questions()) {
            String answer = entry.get(question.name());
            if (answer != null) {
                kept.put(question.name(), Cleaning.of(answer));
            }
        }
        return kept;
    }

    /** What the way through the steps really asks: an answer given before the way changed is left out. */
    public Answers onTheWay(Answers answers) {
        Set<String> asked = new HashSet<>();
        Set<String> askedGroups = new HashSet<>();
        Set<String> anywhere = new HashSet<>();
        for (Step step : steps) {
            anywhere.addAll(step.asks());
            if (step.when().holds(answers)) {
                asked.addAll(step.asks());
                askedGroups.add(step.group());
            }
        }
        Map<String, String> values = new HashMap<>(answers.values());
        values.keySet().removeIf(name -> anywhere.contains(name) && !asked.contains(name));
        Map<String, List<Map<String, String>>> entries = new HashMap<>(answers.groups());
        entries.keySet().retainAll(askedGroups);
        return new Answers(values, entries);
    }

    /** The rules that a report breaks which comes whole, over the API or from a call; it holds what is storable only. */
    public List<Fault> faults(Answers answers, LocalDate today) {
        List<Fault> faults = new ArrayList<>(0);
        for (Question question : questions.values()) {
            if (question.isRequired() && question.isKept() && !answers.values().containsKey(question.name())) {
                check(question, answers, today, faults);
            }
        }
        // most reports answer a few questions of many, and thousands of reports a second are checked here
        answers.values().keySet().forEach(name -> check(question(name), answers, today, faults));
        answers.groups().keySet().forEach(name -> checkGroup(group(name), answers, today, faults));
        return faults;
    }

    /** The rules that the answers to one step break. */
    public List<Fault> faults(Step step, Answers answers, LocalDate today) {
        List<Fault> faults = new ArrayList<>(0);
        step.asks().forEach(name -> check(question(name), answers, today, faults));
        if (step.asksGroup()) {
            checkGroup(group(step.group()), answers, today, faults);
        }
        return faults;
    }

    private static void check(Question question, Answers answers, LocalDate today, List<Fault> into) {
        String answer = answers.values().getOrDefault(question.name(), "");
        question.broken(answer, answers, today)
                .ifPresent(rule -> into.add(new Fault(
                        question.name(),
                        question.name(),
                        rule,
                        question.typing().limit())));
    }

    private static void checkGroup(Group group, Answers answers, LocalDate today, List<Fault> into) {
        List<Map<String, String>> entries = answers.group(group.name());
        if (entries.size() > group.most()) {
            into.add(new Fault(group.name(), group.name(), "too-many", group.most()));
            return;
        }
        for (int at = 0; at < entries.size(); at++) {
            into.addAll(faults(group, at, entries.get(at), today));
        }
    }

    /** The rules that one entry of a group breaks. */
    static List<Fault> faults(Group group, int at, Map<String, String> entry, LocalDate today) {
        List<Fault> faults = new ArrayList<>(0);
        for (Question question : group.questions()) {
            String answer = entry.getOrDefault(question.name(), "");
            question.broken(answer, Answers.NONE, today)
                    .ifPresent(rule -> faults.add(new Fault(
                            group.name() + "." + at + "." + question.name(),
                            question.name(),
                            rule,
                            question.typing().limit())));
        }
        return faults;
    }
}
