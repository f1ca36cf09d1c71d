package org.heed.campaigns.coverage.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.springframework.stereotype.Component;

/** What all pages of coverage need: who may see them, the campaign, and what stands around their content. */
@Component
@OnStaffFront
public class CoverageDesk {
    static final String PICTURE = "Picture";
    static final String SITES = "Cinemas";
    static final String FILMS = "Films and copies";
    static final String DELIVERED = "Delivered";

    private final Plans plans;
    private final CampaignHeads heads;
    private final Geography geography;
    private final Desks desks;

    CoverageDesk(Plans plans, CampaignHeads heads, Geography geography, Desks desks) {
        this.plans = plans;
        this.heads = heads;
        this.geography = geography;
        this.desks = desks;
    }

    /** The campaign, for a person who may book; nobody else learns whether there is one. */
    Campaign require(String id, Person person) {
        desks.require(person, Right.BOOK_SHOWINGS);
        return Optional.of(id)
                .filter(text -> text.matches("[a-z0-9][a-z0-9-]{0,47}"))
                .map(CampaignId::of)
                .flatMap(plans::campaign)
                .orElseThrow(SecretExistence::new);
    }

    Force force(String code) {
        return Optional.of(code)
                .filter(text -> text.matches("[a-z0-9][a-z0-9-]{0,47}"))
                .map(Force::of)
                .filter(geography::knows)
                .orElseThrow(SecretExistence::new);
    }

    boolean mayMakeContent(Person person) {
        return desks.may(person, Right.MAKE_CONTENT);
    }

    /** What stands around a page; the part that it belongs to is marked. */
    Around around(Campaign campaign, Person person, String title, String part) {
        return new Around(
                desks.frame(person, title, "campaigns"),
                heads.head(campaign, person, "Coverage"),
                Stream.of(PICTURE, SITES, FILMS, DELIVERED)
                        .map(one -> new CampaignHead.Way(one, href(campaign.id(), one), one.equals(part)))
                        .toList(),
                address(campaign.id()));
    }

    /**
     * What stands around the content of a page.
     *
     * @param ways between the pages of coverage
     * @param address of coverage, without a slash at its end
     */
    public record Around(StaffFrame frame, CampaignHead head, List<CampaignHead.Way> ways, String address) {}

    private static String href(CampaignId id, String part) {
        return switch (part) {
            case SITES -> address(id) + "/sites";
            case FILMS -> address(id) + "/films";
            case DELIVERED -> address(id) + "/delivered";
            default -> address(id);
        };
    }

    static String address(CampaignId id) {
        return "/campaigns/" + id + "/coverage";
    }

    static String forceAddress(CampaignId id, Force force) {
        return address(id) + "/forces/" + force;
    }

    static String counts(Tally tally) {
        return "?told=" + tally.fresh() + "-" + tally.changed() + "-" + tally.same();
    }

    /** Only counts are read back from an address, never words. */
    static String told(String counts) {
        if (counts.equals("closed")) {
            return "The cinema is closed from that day. Withdraw below what was booked from then.";
        }
        if (counts.equals("open")) {
            return "The cinema is open again.";
        }
        if (counts.matches("withdrawn-[0-9]{1,6}")) {
            String number = counts.substring("withdrawn-".length());
            return number.equals("1") ? "1 booking is withdrawn." : number + " bookings are withdrawn.";
        }
        if (!counts.matches("[0-9]{1,6}-[0-9]{1,6}-[0-9]{1,6}")) {
            return "";
        }
        String[] parts = counts.split("-");
        return parts[0] + " new"
                + (parts[1].equals("0") ? "" : ", " + parts[1] + " changed")
                + (parts[2].equals("0") ? "" : ", " + parts[2] + " stood already") + ".";
    }
}
