package org.heed.ground.geography;

import java.util.List;
import org.heed.ground.words.Force;

/** Where a place belongs. */
public sealed interface PlaceAnswer {

    /**
     * One force answers for the place.
     *
     * @param alsoForces other forces that share its postcode district, or the area that a site lies in, so that both
     *     regions can be told
     */
    record Found(Force force, List<Force> alsoForces, Precision precision, Evidence evidence) implements PlaceAnswer {
        public Found {
            alsoForces = List.copyOf(alsoForces);
            if (alsoForces.contains(force)) {
                throw new IllegalArgumentException("the answering force must not be among the others, was " + force);
            }
        }
    }

    /** The name stands for several places: somebody has to say which. */
    record Several(List<Candidate> candidates, Evidence evidence) implements PlaceAnswer {
        public Several {
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("candidates must be two or more, were " + candidates.size());
            }
        }
    }

    /** Nothing that was said leads to a force. */
    record NotFound(Reason reason) implements PlaceAnswer {}

    /**
     * A place that a name may mean.
     *
     * @param place the name with what tells it apart, such as {@code Newport, Gwent}
     */
    record Candidate(Force force, String place) {}

    /**
     * What decided, so that it can be replayed; it holds nothing that was typed.
     *
     * @param rule the rule's id
     * @param version the data files, and the edition of the imported directory if it was asked
     */
    record Evidence(String rule, String version) {}

    /** How small the place is that the answer speaks of. */
    enum Precision {
        POSTCODE,
        DISTRICT,
        AREA,
        TOWN,
        SITE
    }

    /** Why no force was found. */
    enum Reason {
        NOTHING_GIVEN("nothing-given"),
        POSTCODE_MALFORMED("postcode-malformed"),
        POSTCODE_UNKNOWN("postcode-unknown"),
        TOWN_UNKNOWN("town-unknown"),
        SITE_UNKNOWN("site-unknown"),
        NO_FORCE_ON_THAT_DAY("no-force-on-that-day");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
