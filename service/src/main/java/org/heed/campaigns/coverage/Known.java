package org.heed.campaigns.coverage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known before a file is read: cinemas, films, the campaign's copies, and the market. */
final class Known {
    private final Map<String, KnownSite> sites;
    private final Map<String, List<KnownSite>> sitesByName;
    private final Map<String, Film> films;
    private final Map<String, Copy> copies;
    private final Market market;

    Known(Collection<KnownSite> sites, Collection<Film> films, Collection<Copy> copies, Market market) {
        this.sites = new HashMap<>();
        sites.forEach(known -> this.sites.put(known.site().key(), known));
        this.sitesByName = sites.stream()
                .collect(Collectors.groupingBy(known -> plain(known.site().name())));
        this.films = films.stream().collect(Collectors.toMap(Film::key, Function.identity()));
        this.copies = copies.stream().collect(Collectors.toMap(copy -> plain(copy.version()), Function.identity()));
        this.market = market;
    }

    static Known nothing(Market market) {
        return new Known(List.of(), List.of(), List.of(), market);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    /** The cinema of that name and place; by its name alone where no place is given and only one has the name. */
    Optional<KnownSite> site(String name, String postcode, String town) {
        if (postcode.isEmpty() && town.isEmpty()) {
            List<KnownSite> all = sitesNamed(name);
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }
        return Optional.ofNullable(sites.get(new Site(name, "", "", postcode, town, 1).key()));
    }

    List<KnownSite> sitesNamed(String name) {
        return sitesByName.getOrDefault(plain(name), List.of());
    }

    Optional<Film> film(String slot) {
        return Optional.ofNullable(films.get(Film.key(slot)));
    }

    Optional<Copy> copy(String version) {
        return Optional.ofNullable(copies.get(plain(version)));
    }

    /** The only copy, where there is one alone. */
    Optional<Copy> onlyCopy() {
        return copies.size() == 1 ? copies.values().stream().findFirst() : Optional.empty();
    }

    Market market() {
        return market;
    }
}
