package org.heed.campaigns.plan;

import java.util.List;

/**
 * What stands at the top of every page of a campaign: its name and the ways between its pages.
 *
 * @param note says what kind of campaign it is, or empty
 */
public record CampaignHead(String name, String strapline, String note, List<Way> ways) {

    /** A way to one of its pages. */
    public record Way(String title, String href, boolean current) {}

    public CampaignHead {
        ways = List.copyOf(ways);
    }
}
