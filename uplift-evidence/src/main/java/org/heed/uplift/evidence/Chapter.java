package org.heed.uplift.evidence;

import java.util.List;

/**
 * A part of the study whose methods can all be asked about the same designs.
 *
 * @param head what stands above its tables
 * @param effects of its columns, in words
 * @param cells its columns
 * @param contenders its rows
 */
record Chapter(String head, String effects, List<Cell> cells, List<Contender> contenders) {

    static List<Chapter> all() {
        return List.of(
                new Chapter("One flight for all", "+20 %; in A3 +7.5 %", Cell.blocks(), Contenders.all()),
                new Chapter("Rotations and waves", "+20 %", Cell.patterns(), PatternContenders.all()),
                new Chapter("The unit of analysis", "+20 %", Cell.forces(), ForceContenders.all()));
    }

    /** Only the methods whose name holds a text. */
    Chapter only(String text) {
        List<Contender> some = contenders.stream()
                .filter(contender -> contender.name().contains(text))
                .toList();
        return new Chapter(head, effects, cells, some);
    }

    /** Asks everybody and writes the tables, in Markdown. */
    String markdown(CoverageStudy study) {
        return "### " + head + "\n\n"
                + new CoverageTables(study.run(contenders, cells), this, study.panels()).markdown();
    }
}
