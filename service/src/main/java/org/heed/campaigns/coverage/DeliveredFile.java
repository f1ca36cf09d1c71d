package org.heed.campaigns.coverage;

import java.util.Optional;
import org.heed.campaigns.plan.Run;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.jspecify.annotations.Nullable;

/** Reads what was delivered: the admissions of known cinemas by week. */
final class DeliveredFile implements LineRule<Delivered> {
    private final Run campaign;
    private final Known known;

    DeliveredFile(Run campaign, Known known) {
        this.campaign = campaign;
        this.known = known;
    }

    @Override
    public String key(Delivered delivered) {
        return delivered.key();
    }

    @Override
    public String sameness() {
        return "the same cinema and week";
    }

    @Override
    public @Nullable Delivered read(TypedLine line) {
        String name = line.required(Column.SITE, "the cinema's name");
        Optional<KnownSite> site = known.site(name, line.text(Column.POSTCODE), line.text(Column.TOWN));
        if (site.isEmpty() && !name.isEmpty()) {
            int same = known.sitesNamed(name).size();
            line.refuse(
                    Column.SITE,
                    same > 1
                            ? same + " cinemas are named " + TypedLine.shown(name) + "; write the postcode"
                            : "no cinema " + TypedLine.shown(name)
                                    + " is known at that place; add it under Cinemas first");
        }
        Optional<Force> force = site.flatMap(KnownSite::force);
        if (site.isPresent() && force.isEmpty()) {
            line.refuse(Column.SITE, "the cinema has no force yet; upload it under Cinemas first");
        }
        int admissions = line.number(Column.ADMISSIONS, 0, 200_000);
        Optional<Week> week = line.week(Column.WEEK);
        if (week.isPresent() && !campaign.holds(week.get())) {
            line.refuse(
                    Column.WEEK,
                    "the week is not within the campaign, "
                            + TypedLine.DAY.format(campaign.first().friday()) + " to "
                            + TypedLine.DAY.format(campaign.lastDay()));
        }
        if (site.isEmpty() || force.isEmpty() || week.isEmpty()) {
            return null;
        }
        return new Delivered(site.get().site(), force.get(), week.get(), admissions);
    }
}
