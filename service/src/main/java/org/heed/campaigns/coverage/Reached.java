package org.heed.campaigns.coverage;

/**
 * Residents in mid-2019 of forces that are meant to be reached, each counted by the strongest way.
 *
 * @param cinema a cinema of their force shows the campaign
 * @param social no cinema does, and their force has approved content of its own
 * @param nothing neither
 */
public record Reached(long cinema, long social, long nothing) {
    public static final Reached NOBODY = new Reached(0, 0, 0);

    public long all() {
        return cinema + social + nothing;
    }

    /** From 0 to 1; 0 where nobody lives. */
    public double share(long some) {
        return all() == 0 ? 0 : (double) some / all();
    }

    Reached plus(Reached other) {
        return new Reached(cinema + other.cinema, social + other.social, nothing + other.nothing);
    }
}
