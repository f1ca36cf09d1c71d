package org.heed.reports.hotline.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Prose;

/**
 * A call while it is written down.
 *
 * @param token names the report to come
 * @param started when the page was opened (ISO 8601, UTC)
 * @param tried whether the last sending could not be stored
 */
public record CallPage(
        StaffFrame frame,
        String token,
        String started,
        FieldErrors errors,
        List<Section> sections,
        Tried tried,
        FormText text) {

    /** What came of the last sending. */
    public enum Tried {
        NOT_YET,
        IN_VAIN
    }

    /** A part of the page with its questions and the entries of its group. */
    public record Section(String id, String title, String ask, Prose prose, List<Field> fields, Entries entries) {}

    /**
     * The entries of a section's group.
     *
     * @param group its name; empty where the section has none
     * @param another words of the button that adds one; empty where there are as many as may be
     */
    public record Entries(String group, List<Entry> list, String another) {
        static final Entries NONE = new Entries("", List.of(), "");

        public boolean isNone() {
            return group.isEmpty();
        }
    }

    /** Whether an entry's questions are shown at once; most calls have no vehicle. */
    public enum Fold {
        OPEN,
        CLOSED
    }

    /** One entry and its questions. */
    public record Entry(String name, Fold fold, List<Field> fields) {
        public boolean isOpen() {
            return fold == Fold.OPEN;
        }
    }

    public boolean failed() {
        return tried == Tried.IN_VAIN;
    }
}
