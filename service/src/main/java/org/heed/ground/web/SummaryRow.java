package org.heed.ground.web;

import java.util.ArrayList;
import java.util.List;

/** One line of a summary list: a question, its answer line by line, and what can be done about it. */
public record SummaryRow(String key, List<String> lines, List<Action> actions) {

    /** A link such as "Change", with the rest of its sentence for those who hear it alone. */
    public record Action(String text, String href, String hidden) {}

    public SummaryRow {
        lines = List.copyOf(lines);
        actions = List.copyOf(actions);
    }

    public static SummaryRow of(String key, String... lines) {
        return new SummaryRow(key, List.of(lines), List.of());
    }

    /** A link with the word for "Change" in the page's language, which says the key to those who hear it. */
    public SummaryRow change(String href) {
        return action("", href);
    }

    public SummaryRow action(String text, String href) {
        List<Action> more = new ArrayList<>(actions);
        more.add(new Action(text, href, key));
        return new SummaryRow(key, lines, more);
    }
}
