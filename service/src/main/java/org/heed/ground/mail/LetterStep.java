package org.heed.ground.mail;

import static org.heed.ground.mail.LetterState.REFUSED;
import static org.heed.ground.mail.LetterState.SENDING;
import static org.heed.ground.mail.LetterState.SENT;
import static org.heed.ground.mail.LetterState.STOPPED;
import static org.heed.ground.mail.LetterState.SUPPRESSED;
import static org.heed.ground.mail.LetterState.UNCERTAIN;
import static org.heed.ground.mail.LetterState.WAITING;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What can happen to a letter, as a table: from which states, and where it leads. */
enum LetterStep {
    CLAIM(Set.of(WAITING), SENDING),
    ACCEPTED(Set.of(SENDING), SENT),
    REFUSED_FOR_GOOD(Set.of(SENDING), REFUSED),
    /** The server said later, or was not reached: it certainly has not taken it. */
    PUT_OFF(Set.of(SENDING), WAITING),
    /** The lease ended, or the connection broke after the letter was handed over. */
    LOSE(Set.of(SENDING), UNCERTAIN),
    /** Its own worker lives after all, or the server can be asked, and it was taken. */
    FOUND_SENT(Set.of(UNCERTAIN, WAITING), SENT),
    /** It was certainly not taken, or the mailing would rather write twice than not at all. */
    SEND_AGAIN(Set.of(UNCERTAIN), WAITING),
    /** A person decided not to write again, or its mailing was stopped. */
    LEAVE(Set.of(WAITING, UNCERTAIN), STOPPED),
    SUPPRESS(Set.of(WAITING, SENDING, UNCERTAIN), SUPPRESSED);

    private final Set<LetterState> from;
    private final LetterState to;

    LetterStep(Set<LetterState> from, LetterState to) {
        this.from = EnumSet.copyOf(from);
        this.to = to;
    }

    LetterState to() {
        return to;
    }

    boolean isAllowedFrom(LetterState state) {
        return from.contains(state);
    }

    /** The states it starts from, as a list for SQL. */
    String fromSql() {
        return from.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
