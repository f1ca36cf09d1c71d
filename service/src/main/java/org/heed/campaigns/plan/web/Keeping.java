package org.heed.campaigns.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Intent;
import org.heed.ground.words.Region;

/** What the planning form does not ask is kept from the plan before, as far as it still fits. */
final class Keeping {
    private Keeping() {}

    static Intent what(Intent before, Intent read) {
        List<Flight> flights = new ArrayList<>();
        List<Flight> earlier = before.timetable().flights();
        int place = 0;
        for (Flight flight : read.timetable().flights()) {
            boolean same = place < earlier.size() && earlier.get(place).medium() == flight.medium();
            flights.add(same ? refined(flight, earlier.get(place), read) : flight);
            place++;
        }
        Intent kept = read.flying(flights);
        boolean sameDraw = before.arms().equals(read.arms())
                && before.timetable().run().equals(read.timetable().run())
                && before.design().forcedIn().equals(read.design().forcedIn())
                && before.design().forcedOut().equals(read.design().forcedOut())
                && before.design().historyWeeks() == read.design().historyWeeks();
        return sameDraw
                ? new Intent(
                        kept.id(),
                        kept.brief(),
                        kept.timetable(),
                        kept.arms(),
                        kept.design().scheduled(before.design().schedule()))
                : kept;
    }

    private static Flight refined(Flight flight, Flight earlier, Intent read) {
        SortedSet<Region> regions = new TreeSet<>(earlier.regions());
        regions.retainAll(read.arms().exposed());
        return new Flight(flight.medium(), flight.run(), regions, earlier.audience());
    }
}
