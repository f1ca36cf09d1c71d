package org.heed.campaigns.coverage.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heed.campaigns.coverage.SiteWeek;

/** What maps and tables of coverage show. */
enum Measure {
    ADMISSIONS("Admissions expected"),
    PER_100K("Admissions expected per 100,000 residents"),
    SHOWINGS("Showings booked"),
    DELIVERED("Admissions delivered");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Measure of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(ADMISSIONS);
    }

    /** The amount of some cinemas in some weeks, in an area with so many residents. */
    double of(List<SiteWeek> weeks, long residents) {
        return switch (this) {
            case SHOWINGS -> weeks.stream().mapToDouble(SiteWeek::showings).sum();
            case ADMISSIONS -> weeks.stream().mapToDouble(SiteWeek::planned).sum();
            case DELIVERED ->
                weeks.stream().mapToDouble(week -> week.delivered().orElse(0)).sum();
            case PER_100K -> residents == 0 ? 0 : ADMISSIONS.of(weeks, residents) * 100_000 / residents;
        };
    }
}
