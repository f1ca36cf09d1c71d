package org.heed.campaigns.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.PlaceAnswer;
import org.heed.ground.geography.PlaceQuery;
import org.heed.ground.geography.Places;
import org.heed.ground.words.Force;

/** Asks geography, once for each place: a file names the same cinema often. Made anew for each file. */
final class KnownPlaces implements SitePlaces {
    private final Geography geography;
    private final Places places;
    private final Map<PlaceKey, PlaceAnswer> answers = new HashMap<>();

    private record PlaceKey(String postcode, String town, LocalDate on) {}

    KnownPlaces(Geography geography, Places places) {
        this.geography = geography;
        this.places = places;
    }

    @Override
    public Optional<Force> named(String codeOrName, LocalDate on) {
        return geography.forces(on).stream()
                .filter(entry -> entry.kind() == ForceEntry.Kind.TERRITORIAL)
                .filter(entry -> entry.force().code().equalsIgnoreCase(codeOrName)
                        || entry.name().equalsIgnoreCase(codeOrName)
                        || geography.nameOf(entry.force(), on).equalsIgnoreCase(codeOrName))
                .map(ForceEntry::force)
                .findFirst();
    }

    @Override
    public PlaceAnswer find(String postcode, String town, LocalDate on) {
        return answers.computeIfAbsent(
                new PlaceKey(postcode, town, on),
                key -> places.find(PlaceQuery.on(on).withPostcode(postcode).withTown(town)));
    }

    @Override
    public String nameOf(Force force) {
        return geography.force(force).name();
    }

    @Override
    public boolean isTerritorial(Force force, LocalDate on) {
        return geography.regionOf(force, on).isPresent();
    }
}
