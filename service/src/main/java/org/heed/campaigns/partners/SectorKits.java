package org.heed.campaigns.partners;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heed.campaigns.content.Kits;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Component;

/** The kits that content makes: organisations work in more than one force's area, so their pictures name none. */
@Component
@OnStaffFront
final class SectorKits implements KitSource {
    private final Kits kits;
    private final Sectors sectors;

    SectorKits(Kits kits, Sectors sectors) {
        this.kits = kits;
        this.sectors = sectors;
    }

    @Override
    public List<String> sectors() {
        return sectors.all().stream().map(Sector::code).toList();
    }

    @Override
    public void stream(CampaignId campaign, String sector, Language language, OutputStream out) throws IOException {
        kits.everywhere(campaign, sector).picturesIn(language).writeTo(out);
    }
}
