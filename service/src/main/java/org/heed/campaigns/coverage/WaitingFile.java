package org.heed.campaigns.coverage;

import java.util.List;
import java.util.UUID;

/**
 * A file that waits for a decision, read again.
 *
 * @param changes what keeping its good lines would change
 */
public record WaitingFile(UUID id, String name, FileKind kind, Reading.Lines<?> lines, Changes changes) {

    /**
     * What would be other than now.
     *
     * @param fresh things that are new
     * @param changed things that stand and would be other
     * @param same things that stand as they are written
     * @param each a line for each new or changed thing, in the order of the file
     * @param effects what follows for the campaign, in sentences
     */
    public record Changes(int fresh, int changed, int same, List<Change> each, List<String> effects) {
        static final Changes NONE = new Changes(0, 0, 0, List.of(), List.of());

        public Changes {
            each = List.copyOf(each);
            effects = List.copyOf(effects);
        }
    }

    /** One thing, and what is new of it. */
    public record Change(String thing, boolean fresh, String what) {}
}
