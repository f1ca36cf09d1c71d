package org.heed.ground.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.words.Force;

/** Places with a force of their own: railways, defence land, nuclear sites. */
final class Sites {

    /**
     * A site, or any place of its kind.
     *
     * @param key its name as compared, empty for any place of the kind
     * @param territorial the force of the area that it lies in, if the data says
     */
    record Site(PlaceQuery.SiteKind kind, String key, Force force, Optional<Force> territorial) {}

    private final List<Site> sites;

    private Sites(List<Site> sites) {
        this.sites = sites;
    }

    static Sites of(List<CSVRecord> rows) {
        List<Site> sites = new ArrayList<>();
        for (CSVRecord row : rows) {
            sites.add(new Site(
                    PlaceQuery.SiteKind.of(row.get("kind")),
                    Towns.key(row.get("name")),
                    Force.of(row.get("force")),
                    Optional.of(row.get("territorial"))
                            .filter(code -> !code.isEmpty())
                            .map(Force::of)));
        }
        return new Sites(List.copyOf(sites));
    }

    /** The site of that name, else any place of that kind. */
    Optional<Site> find(Optional<PlaceQuery.SiteKind> kind, Optional<String> name) {
        return name.map(Towns::key)
                .filter(key -> !key.isEmpty())
                .flatMap(key -> first(kind, key))
                .or(() -> kind.flatMap(any -> first(kind, "")));
    }

    Set<Force> forces() {
        Set<Force> forces = new TreeSet<>();
        for (Site site : sites) {
            forces.add(site.force());
            site.territorial().ifPresent(forces::add);
        }
        return forces;
    }

    private Optional<Site> first(Optional<PlaceQuery.SiteKind> kind, String key) {
        return sites.stream()
                .filter(site -> site.key().equals(key))
                .filter(site -> kind.map(site.kind()::equals).orElse(true))
                .findFirst();
    }
}
