package org.heed.reports.intake;

/**
 * In which order reports that wait are opened; within a lane the oldest comes first. Effort buys priority, never
 * admission: every lane is accepted by the same door, and each is emptied.
 */
public enum Lane {
    /** A person of ours took it down, or the sender's device worked for it. */
    EFFORT,
    ORDINARY,
    /** From where very many come just now, without effort. */
    LOWERED
}
