package org.heed.campaigns.coverage.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.SummaryRow;

/**
 * The bookings of a force or a cinema, which can be withdrawn, one or many at a time.
 *
 * @param part of coverage that it belongs to
 * @param about what else is known of it
 * @param empty what stands there without a booking
 * @param note what follows from withdrawing
 */
public record BookingsPage(
        CoverageDesk.Around around,
        String title,
        String told,
        List<SummaryRow> about,
        List<Line> lines,
        String empty,
        String note,
        String address,
        Closing closing) {

    /**
     * How a cinema is closed and opened again.
     *
     * @param field the day, while the cinema is open; empty for a force, and for a cinema that is closed
     * @param closed what is said of one that is closed; empty while it is open, and for a force
     */
    public record Closing(FieldErrors errors, List<Field> field, String closed) {
        static Closing none() {
            return new Closing(FieldErrors.none(), List.of(), "");
        }
    }

    /** A booking as shown. */
    public record Line(
            long id, String site, String siteHref, String about, String weeks, String admissions, String cost) {}
}
