package org.heed.reports.intake.web;

import java.util.List;
import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;

/** All answers before they are sent, and whether the last try has failed. */
public record CheckPage(PublicFrame frame, Carried carried, List<Section> sections, Tried tried, FormText text) {

    /** Answers under one heading. */
    public record Section(String title, List<Row> rows) {}

    /**
     * One answer, in lines.
     *
     * @param step where it can be changed
     */
    public record Row(String key, List<String> lines, String step) {}

    /** What came of the last sending. */
    public enum Tried {
        NOT_YET,
        IN_VAIN
    }

    public boolean failed() {
        return tried == Tried.IN_VAIN;
    }
}
