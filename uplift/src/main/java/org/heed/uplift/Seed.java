package org.heed.uplift;

/** Placeholder until merge. */
final class Seed {
    private Seed() {}
}
