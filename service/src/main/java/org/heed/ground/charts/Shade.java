package org.heed.ground.charts;

/** What a tile or a cell shows: an amount, a count too small to be shown, nothing known, or one of some kinds. */
public sealed interface Shade {

    /** A number on the scale. */
    record Amount(double value) implements Shade {}

    /** A small count kept back, so that nobody can be recognised by it; drawn hatched. */
    record Suppressed() implements Shade {}

    /** Nothing there; drawn hollow. */
    record Absent() implements Shade {}

    /** The nth of the named kinds, from 0. */
    record Category(int index) implements Shade {}

    static Shade amount(double value) {
        return new Amount(value);
    }

    static Shade suppressed() {
        return new Suppressed();
    }

    static Shade absent() {
        return new Absent();
    }

    static Shade category(int index) {
        return new Category(index);
    }
}
