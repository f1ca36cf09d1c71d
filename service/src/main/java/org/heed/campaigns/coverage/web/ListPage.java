package org.heed.campaigns.coverage.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.Table;

/**
 * A page of tables.
 *
 * @param action the one thing to do here, and where; empty for none
 * @param filters a choice of what is shown; none where there is none
 * @param aside what explains it
 */
public record ListPage(
        CoverageDesk.Around around,
        String title,
        String told,
        String lead,
        List<Action> actions,
        List<Field> filters,
        List<Table> tables,
        List<String> aside) {

    /** Something to do, and where; the first is the loudest. */
    public record Action(String text, String href) {}
}
