package org.heed.reports.triage;

import java.util.Optional;
import org.heed.ground.access.Right;
import org.heed.ground.words.ReportId;

/** Something that a later room lets a person do with a report they read; told as a bean, shown beside the report. */
public interface CardAction {

    /** Heading above it, such as "Outcome". */
    String title();

    /** How it stands for this report, in a few words without anything that was typed; empty where nothing was done. */
    Optional<String> standing(ReportId report);

    /** The words on its button. */
    String label();

    /** Where the button leads. */
    String href(ReportId report);

    /** The key of the button. */
    String key();

    /** Without this right in the owner's region it is shown without a button. */
    Right right();
}
