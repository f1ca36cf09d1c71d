package org.heed.campaigns.coverage;

import java.util.List;
import java.util.Map;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.access.Person;

/** Where the things of one kind of file stand: how they are read, told apart, put into words and kept. */
interface Shelf<T> {
    FileKind kind();

    /** How its lines are read for a campaign, as all else is known now. */
    LineRule<T> rule(Campaign campaign);

    /** The things that stand now, by their keys. */
    Map<String, T> standing(Campaign campaign);

    /** What a thing is called. */
    String name(T thing);

    /** What may change of a thing, by what it is called, in order. */
    Map<String, String> words(T thing);

    /** Keeps them, in one transaction. */
    Tally keep(Campaign campaign, List<T> things, Person person);

    /** What follows from keeping them, in sentences. */
    default List<String> effects(Campaign campaign, List<T> things) {
        return List.of();
    }
}
