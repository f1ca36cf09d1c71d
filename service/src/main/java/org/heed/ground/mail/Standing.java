package org.heed.ground.mail;

import java.util.EnumMap;
import java.util.Map;

/**
 * How far a mailing has come.
 *
 * @param state of the mailing as a whole
 * @param counts letters by their state
 * @param doubts how often a letter was listed as uncertain so far, settled or not
 */
public record Standing(long mailing, MailingState state, Map<LetterState, Integer> counts, int doubts) {
    public Standing {
        EnumMap<LetterState, Integer> all = new EnumMap<>(LetterState.class);
        for (LetterState one : LetterState.values()) {
            all.put(one, counts.getOrDefault(one, 0));
        }
        counts = Map.copyOf(all);
    }

    public int of(LetterState letter) {
        return counts.getOrDefault(letter, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many letters are still open. */
    public int open() {
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().isFinal())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** True when every recipient's letter is final; never before. */
    public boolean isFinished() {
        return state != MailingState.PREPARED && open() == 0;
    }
}
