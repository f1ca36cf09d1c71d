package org.heed.campaigns.coverage;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.heed.ground.words.Week;

/** How many people see a film in one cinema in one week. */
final class FilmAudience {
    private FilmAudience() {}

    /**
     * Estimates the admissions of a film in a cinema in a week:
     *
     * <pre>
     *   a(f, s, k) = A(f) · w(s) / W · b(k),    k = 1 + weeks since the film's release
     * </pre>
     *
     * <p>The audience of a film spreads over cinemas as all admissions do, and over weeks as its profile burns off. Burn
     * rates are those that cinema contractors publish (adult 50, 25, 13, 6, 4, 2, 1 %; family 34, 26, 15, 9, 5, 3, 2 %);
     * they need not add up to one, and what they leave comes later than campaigns last.
     *
     * @param expected A(f), admissions of the film in all cinemas over its life, 0 or more
     * @param siteShare w(s) / W, the cinema's share of all admissions, from 0 to 1
     * @param burn b, shares of A(f) by film week, the first for the week of the release, each from 0 to 1
     * @param filmWeek k, 1 for the week of the release; 0 and less before it
     * @return people, 0 or more; 0 before the release and after the last burn rate
     * @throws IllegalArgumentException where an argument is out of its bounds
     */
    static double admissions(double expected, double siteShare, List<Double> burn, long filmWeek) {
        if (!(expected >= 0)) {
            throw new IllegalArgumentException("expected admissions must not be negative, were " + expected);
        }
        if (!(siteShare >= 0 && siteShare <= 1)) {
            throw new IllegalArgumentException("a cinema's share must lie in [0, 1], was " + siteShare);
        }
        if (filmWeek < 1 || filmWeek > burn.size()) {
            return 0;
        }
        return expected * siteShare * burn.get((int) filmWeek - 1);
    }

    /** The film week of a week: 1 for the week of the release. */
    static long filmWeek(Week release, Week week) {
        return 1 + ChronoUnit.WEEKS.between(release.friday(), week.friday());
    }
}
