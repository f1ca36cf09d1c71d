package org.heed.reports.intake;

import java.util.List;

/**
 * Questions that are answered once for each person, vehicle, account or item.
 *
 * @param most entries that a report may have
 */
public record Group(String name, int most, List<Question> questions) {
    public Group {
        questions = List.copyOf(questions);
    }
}
