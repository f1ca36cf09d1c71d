package org.heed.campaigns.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.heed.ground.geography.PlaceAnswer;
import org.heed.ground.words.Force;

/** What the reading of a file asks about places. */
interface SitePlaces {

    /** The territorial force of a code or name; empty when there is none. */
    Optional<Force> named(String codeOrName, LocalDate on);

    /** Where a postcode or town belongs on a day. */
    PlaceAnswer find(String postcode, String town, LocalDate on);

    /** A force's name. */
    String nameOf(Force force);

    /** True for a force with an area of its own. */
    boolean isTerritorial(Force force, LocalDate on);
}
