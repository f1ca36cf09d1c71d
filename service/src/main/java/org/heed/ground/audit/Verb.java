package org.heed.ground.audit;

/** What was done: the six verbs of section 62 of the Data Protection Act 2018, and those of our own. */
public enum Verb {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE,
    SIGN_IN,
    SEARCH,
    EXPORT,
    CONFIGURATION
}
