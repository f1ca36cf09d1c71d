package org.heed.measurement.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.heed.uplift.shocks.Event;
import org.heed.uplift.shocks.EventCalendar;

/** Reads what happened besides: a CSV of date, kind, name and units, the last divided by semicolons, empty if national. */
final class EventFile {
    private EventFile() {}

    static EventCalendar read(Path path) {
        CsvFile file = CsvFile.read(path, Optional.of(','));
        int date = file.column("date", "--events");
        int kind = file.column("kind", "--events");
        int name = file.column("name", "--events");
        int units = file.column("units", "--events");
        List<Event> events = new ArrayList<>();
        for (int row = 0; row < file.rows().size(); row++) {
            List<String> fields = file.rows().get(row);
            TreeSet<String> where =
                    new TreeSet<>(Arrays.stream(fields.get(units).split(";", -1))
                            .map(String::strip)
                            .filter(unit -> !unit.isEmpty())
                            .toList());
            try {
                events.add(new Event(fields.get(name), day(file, row, fields.get(date)), fields.get(kind), where));
            } catch (IllegalArgumentException unfit) {
                throw new WorkbenchException(file.where(row) + ": " + unfit.getMessage(), unfit);
            }
        }
        return EventCalendar.of(events);
    }

    private static LocalDate day(CsvFile file, int row, String text) {
        return DayForm.recognise(text)
                .flatMap(form -> form.parse(text))
                .orElseThrow(() -> new WorkbenchException(file.where(row) + ": column 'date' holds '" + text
                        + "', which is not a date that can be read: accepted are " + DayForm.accepted()));
    }
}
