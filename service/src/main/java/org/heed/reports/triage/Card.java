package org.heed.reports.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;

/**
 * What staff may know of a report without opening it.
 *
 * @param owner its one owner
 * @param regions every region that may see it: the owner's, those it concerns, and one it is offered to
 * @param standing how urgent it is and who said so
 * @param source what is known of how it came to be known
 * @param amendedAt when the reporter last added to it, until its owner reads it again
 * @param turn counts its owners, 0 being the first
 * @param copyOf an earlier report that says nearly the same word for word
 */
public record Card(
        ReportId report,
        Channel channel,
        Instant acceptedAt,
        Force owner,
        Optional<Region> ownerRegion,
        Set<Region> regions,
        State state,
        Standing standing,
        Provenance source,
        Optional<Instant> amendedAt,
        int turn,
        Optional<ReportId> copyOf) {

    /**
     * @param reasons codes of the rules that proposed it
     * @param setBy id of the person who set it; empty while it is a proposal
     */
    public record Standing(Urgency urgency, List<String> reasons, Optional<String> setBy) {
        public Standing {
            reasons = List.copyOf(reasons);
        }

        public boolean isProposed() {
            return setBy.isEmpty();
        }
    }

    /**
     * @param basis code of how the reporter knows, or empty
     * @param anonymous the reporter left no way to be reached
     * @param precision how small the place is, or empty
     */
    public record Provenance(String basis, boolean anonymous, String precision) {}

    public Card {
        regions = Set.copyOf(regions);
    }

    /** The regions whose people may act on it: the owner's, or none for a national owner. */
    public Set<Region> actingRegions() {
        return ownerRegion.map(Set::of).orElse(Set.of());
    }
}
