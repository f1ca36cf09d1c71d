package org.heed.uplift.synthetic;

/** Whether units are compared by their levels or by how they move about their own mean before the flight. */
public enum FixedEffects {
    /** Levels and movements: the mix of donors must have the level of the treated units. */
    NONE,
    /** Movements only: each unit's mean over the fitted periods is taken from all its periods. */
    UNIT
}
