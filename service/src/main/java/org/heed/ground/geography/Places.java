package org.heed.ground.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.geography.PlaceAnswer.Candidate;
import org.heed.ground.geography.PlaceAnswer.Evidence;
import org.heed.ground.geography.PlaceAnswer.Found;
import org.heed.ground.geography.PlaceAnswer.NotFound;
import org.heed.ground.geography.PlaceAnswer.Precision;
import org.heed.ground.geography.PlaceAnswer.Reason;
import org.heed.ground.geography.PlaceAnswer.Several;
import org.heed.ground.words.Force;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which force a place belongs to. The database role that asks must be allowed to read the imported postcodes. */
@Component
public final class Places {
    private final Geography geography;
    private final PostcodeTable imported;

    public Places(Geography geography, JdbcClient database) {
        this.geography = geography;
        this.imported = new PostcodeTable(database);
    }

    /**
     * Finds the force of a place: a site's own force first, else the postcode's, else the town's. Odd text is never an
     * error.
     */
    public PlaceAnswer find(PlaceQuery query) {
        PlaceAnswer territory = territory(query);
        PlaceAnswer answer = geography
                .sites()
                .find(query.siteKind(), query.siteName())
                .map(site -> atSite(site, territory))
                .orElseGet(() -> withoutSite(query, territory));
        return answer instanceof Found found ? onThatDay(found, query.on()) : answer;
    }

    /** Names of towns that mean one place only, by the force it lies in; of our own list, in order. */
    public Map<Force, List<String>> townsByForce() {
        return geography.towns().unambiguous();
    }

    private PlaceAnswer territory(PlaceQuery query) {
        PlaceAnswer byPostcode =
                query.postcode().map(this::byPostcode).orElseGet(() -> new NotFound(Reason.NOTHING_GIVEN));
        return byPostcode instanceof NotFound && query.town().isPresent()
                ? byTown(query.town().get(), query.on())
                : byPostcode;
    }

    private PlaceAnswer byPostcode(String typed) {
        return Postcode.read(typed).map(this::byPostcode).orElseGet(() -> new NotFound(Reason.POSTCODE_MALFORMED));
    }

    private PlaceAnswer byPostcode(Postcode postcode) {
        List<Force> sharing = imported.sharing(postcode.outward());
        Optional<PostcodeTable.Row> row = postcode.isWhole() ? imported.find(postcode.compact()) : Optional.empty();
        if (row.isPresent()) {
            String rule = row.get().terminated() ? "postcode-terminated" : "postcode";
            return found(row.get().force(), sharing, Precision.POSTCODE, evidenceOfImport(rule));
        }
        if (!sharing.isEmpty()) {
            return found(sharing.getFirst(), sharing, Precision.DISTRICT, evidenceOfImport("outward-imported"));
        }
        Optional<OutwardCodes.Match> listed = geography.outwardCodes().longest(postcode);
        return listed.isPresent()
                ? found(
                        listed.get().force(),
                        listed.get().others(),
                        listed.get().precision(),
                        evidence("outward-listed"))
                : new NotFound(Reason.POSTCODE_UNKNOWN);
    }

    private PlaceAnswer byTown(String typed, LocalDate on) {
        List<Candidate> candidates = geography.towns().named(typed).stream()
                .filter(candidate -> holds(candidate.force(), on))
                .toList();
        if (candidates.isEmpty()) {
            return new NotFound(Reason.TOWN_UNKNOWN);
        }
        Force first = candidates.getFirst().force();
        return candidates.stream().allMatch(candidate -> candidate.force().equals(first))
                ? found(first, List.of(), Precision.TOWN, evidence("town"))
                : new Several(candidates, evidence("town-ambiguous"));
    }

    private PlaceAnswer atSite(Sites.Site site, PlaceAnswer territory) {
        List<Force> around = new ArrayList<>();
        site.territorial().ifPresent(around::add);
        if (around.isEmpty() && territory instanceof Found found) {
            around.add(found.force());
            around.addAll(found.alsoForces());
        }
        return found(
                site.force(),
                around,
                Precision.SITE,
                evidence("site-" + site.kind().code()));
    }

    private static PlaceAnswer withoutSite(PlaceQuery query, PlaceAnswer territory) {
        boolean onlyASiteWasNamed =
                query.siteName().isPresent() && territory.equals(new NotFound(Reason.NOTHING_GIVEN));
        return onlyASiteWasNamed ? new NotFound(Reason.SITE_UNKNOWN) : territory;
    }

    private static Found found(Force force, List<Force> sharing, Precision precision, Evidence evidence) {
        return new Found(
                force, sharing.stream().filter(other -> !other.equals(force)).toList(), precision, evidence);
    }

    private PlaceAnswer onThatDay(Found found, LocalDate on) {
        if (!holds(found.force(), on)) {
            return new NotFound(Reason.NO_FORCE_ON_THAT_DAY);
        }
        List<Force> others =
                found.alsoForces().stream().filter(other -> holds(other, on)).toList();
        return new Found(found.force(), others, found.precision(), found.evidence());
    }

    private boolean holds(Force force, LocalDate on) {
        return geography.entry(force, on).isPresent();
    }

    private Evidence evidence(String rule) {
        return new Evidence(rule, geography.version());
    }

    private Evidence evidenceOfImport(String rule) {
        String edition = imported.edition().orElse("none");
        return new Evidence(rule, geography.version() + "+" + edition);
    }
}
