package org.heed.uplift.evidence;

/** How often one method rejected and covered in one cell. */
final class Tally {

    private int asked;
    private int refused;
    private int rejected;
    private int intervals;
    private int covered;

    void add(Answer answer) {
        asked++;
        rejected += answer.rejects() ? 1 : 0;
        intervals += answer.covers() == Answer.Coverage.NO_INTERVAL ? 0 : 1;
        covered += answer.covers() == Answer.Coverage.HELD ? 1 : 0;
    }

    /** The method said that it could not answer. */
    void addRefusal() {
        refused++;
    }

    void add(Tally other) {
        asked += other.asked;
        refused += other.refused;
        rejected += other.rejected;
        intervals += other.intervals;
        covered += other.covered;
    }

    int asked() {
        return asked;
    }

    int refused() {
        return refused;
    }

    /** Share of the answers that rejected; NaN if there was none. */
    double rejected() {
        return asked == 0 ? Double.NaN : (double) rejected / asked;
    }

    /** Share of the intervals that held the truth; NaN if there was none. */
    double covered() {
        return intervals == 0 ? Double.NaN : (double) covered / intervals;
    }
}
