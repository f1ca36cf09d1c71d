package org.heed.campaigns.partners;

import java.util.List;

/**
 * What partners did in a campaign, in numbers of organisations. An organisation of several regions counts in each of
 * them, so the regions may add up to more than the whole.
 *
 * @param reach people reached as organisations report it; added up over what they shared, nobody counted twice is known
 */
public record PartnerFigures(
        int invited, int taken, int shared, int stopped, long reach, List<Line> bySector, List<Line> byRegion) {

    /**
     * The same for one sector or region.
     *
     * @param code of the sector or region
     */
    public record Line(String code, int invited, int taken, int shared, long reach) {}

    public PartnerFigures {
        bySector = List.copyOf(bySector);
        byRegion = List.copyOf(byRegion);
    }
}
