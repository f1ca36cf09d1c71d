package org.heed.measurement.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.uplift.Flight;
import org.heed.uplift.Timeline;
import org.heed.uplift.randomisation.Assignment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which units saw the campaign, and when. */
final class CampaignOptions {
    @Option(
            names = "--treated",
            split = ",",
            paramLabel = "UNIT",
            description = "Units that saw the campaign, divided by commas.")
    List<String> treated = new ArrayList<>();

    @Option(names = "--treated-file", paramLabel = "FILE", description = "The same, one unit a line.")
    @Nullable
    Path treatedFile;

    @Option(
            names = "--leave-out",
            split = ",",
            paramLabel = "UNIT",
            description = "Units not fit to be compared with: reached by spill-over, or by a campaign of their own.")
    List<String> leaveOut = new ArrayList<>();

    @Option(names = "--leave-out-file", paramLabel = "FILE", description = "The same, one unit a line.")
    @Nullable
    Path leaveOutFile;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, week, month or year of the campaign.")
    @Nullable
    String from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "Last day, week, month or year of it (default: the last in the files).")
    @Nullable
    String to;

    /** Whether a campaign is named at all. */
    boolean isNamed() {
        return from != null && (!treated.isEmpty() || treatedFile != null);
    }

    /** What was drawn says who and when, so that it need not be typed again. */
    void takenFrom(Assignment ran) {
        List<Flight> all = ran.flights().values().stream().flatMap(List::stream).toList();
        treated = new ArrayList<>(ran.units());
        from = all.stream()
                .map(Flight::from)
                .min(LocalDate::compareTo)
                .orElseThrow()
                .toString();
        to = all.stream()
                .map(Flight::until)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .toString();
    }

    List<String> treated(Data data) {
        List<String> all = with(treated, treatedFile);
        if (all.isEmpty()) {
            all.addAll(data.starts().keySet());
        }
        if (all.isEmpty()) {
            throw new WorkbenchException(
                    "no unit is treated: name those that saw the campaign with --treated, of " + some(data));
        }
        return known(all, data, "--treated");
    }

    List<String> leftOut(Data data) {
        return known(with(leaveOut, leaveOutFile), data, "--leave-out");
    }

    private static List<String> with(List<String> typed, @Nullable Path file) {
        List<String> all = new ArrayList<>();
        typed.forEach(name -> all.add(name.strip()));
        if (file != null) {
            try {
                Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(all::add);
            } catch (IOException unreadable) {
                throw new WorkbenchException(
                        "the file of units '" + file + "' cannot be read: check its name", unreadable);
            }
        }
        return all;
    }

    static List<String> known(List<String> names, Data data, String option) {
        List<String> units = data.panel().units();
        for (String name : names) {
            if (!units.contains(name)) {
                throw new WorkbenchException("there is no unit '" + name + "' (" + option + "): there are " + some(data)
                        + Nearest.question(name, units));
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    private static String some(Data data) {
        List<String> units = data.panel().units();
        return units.size() <= 12
                ? String.join(", ", units)
                : units.size() + ", from " + units.getFirst() + " to " + units.getLast();
    }

    Flight flight(Data data) {
        Timeline timeline = data.timeline();
        LocalDate first = day(from, "--from")
                .or(() -> data.starts().values().stream().min(LocalDate::compareTo))
                .orElseThrow(() -> new WorkbenchException("--from is missing: say with which " + data.period()
                        + " the campaign began; the files run from " + timeline.first() + " to "
                        + timeline.end(timeline.count() - 1)));
        LocalDate last = day(to, "--to").orElse(timeline.end(timeline.count() - 1));
        // the first day of a longer period stands for all of it: no flight of whole periods can end there
        int named = timeline.starts().indexOf(last);
        if (named >= 0) {
            last = timeline.end(named);
        }
        if (last.isBefore(first)) {
            throw new WorkbenchException("the campaign ends before it begins: --from " + from + " --to " + to);
        }
        return new Flight(first, last);
    }

    private static Optional<LocalDate> day(@Nullable String text, String option) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<LocalDate> day = DayForm.recognise(text).flatMap(form -> form.parse(text));
        if (day.isEmpty()) {
            throw new WorkbenchException("'" + text + "' (" + option + ") is not a date that can be read: accepted are "
                    + DayForm.accepted());
        }
        return day;
    }
}
