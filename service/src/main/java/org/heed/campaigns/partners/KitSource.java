package org.heed.campaigns.partners;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;

/** Who puts a kit together, told as a bean. */
public interface KitSource {

    /** Codes of the sectors that it makes kits for. */
    List<String> sectors();

    /** Writes the ZIP of a campaign's kit for a sector in English or Welsh; does not close the stream. */
    void stream(CampaignId campaign, String sector, Language language, OutputStream out) throws IOException;
}
