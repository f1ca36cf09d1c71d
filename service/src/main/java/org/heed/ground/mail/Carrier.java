package org.heed.ground.mail;

/** A way for letters to go out. A carrier belongs to one worker. */
interface Carrier extends AutoCloseable {

    /** What the server knows of a letter. */
    enum Knowledge {
        TAKEN,
        NEVER_SEEN,
        /** It could be asked, and did not answer. */
        NO_ANSWER,
        /** Such a server keeps nothing that could be asked for. */
        CANNOT_BE_ASKED
    }

    /** Connects where that is needed; false when no letter can be handed over now. Called before one is claimed. */
    boolean isReady();

    /** Why it was not ready, for a log: a half sentence without a secret, or empty where nothing is known. */
    default String trouble() {
        return "";
    }

    /** Hands a letter over, once. */
    Handing hand(Letter letter);

    /** Asks whether the letter of this reference was taken. */
    Knowledge ask(java.util.UUID reference);

    @Override
    void close();
}
