package org.heed.campaigns.coverage.web;

import java.util.List;
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
        String address) {

    /** A booking as shown. */
    public record Line(
            long id, String site, String siteHref, String about, String weeks, String admissions, String cost) {}
}
