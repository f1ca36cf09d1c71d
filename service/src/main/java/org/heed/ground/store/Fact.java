package org.heed.ground.store;

/**
 * Something that has happened, told by an earlier room to later ones. A record named in the past tense; it holds ids
 * and codes only, never text that somebody typed and never an identity.
 */
public interface Fact {}
