package org.heed.reports.triage.web;

import java.util.List;
import org.heed.ground.web.StaffFrame;

/**
 * A report and its near copies, with what each of them says otherwise.
 *
 * @param back address of the report
 * @param more there are more than stand here
 */
public record CopiesPage(
        StaffFrame frame, String reference, String back, String narrative, List<Copy> copies, boolean more) {

    /**
     * One near copy.
     *
     * @param href address of the copy
     * @param said when and how it came
     * @param pieces its narrative, with what is new marked
     * @param apart address that lets it stand by itself, or empty for those who may not
     */
    public record Copy(String reference, String href, String said, List<Piece> pieces, String apart) {}

    /** Some words; marked where the first report does not say them. */
    public record Piece(String text, boolean fresh) {}
}
