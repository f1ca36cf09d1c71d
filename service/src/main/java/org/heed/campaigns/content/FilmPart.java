package org.heed.campaigns.content;

import java.util.Map;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Component;

/** What the film's words say on a campaign's first page. */
@Component
@OnStaffFront
final class FilmPart implements CampaignPart {
    private final Films films;

    FilmPart(Films films) {
        this.films = films;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public String title() {
        return "Film";
    }

    @Override
    public Right right() {
        return Right.MAKE_CONTENT;
    }

    @Override
    public String href(CampaignId campaign) {
        return "/content/film/" + campaign;
    }

    @Override
    public Standing standing(CampaignId campaign) {
        Map<Language, Captions> all = films.captions(campaign);
        int warnings = all.values().stream()
                .mapToInt(captions -> captions.warnings().size())
                .sum();
        if (all.isEmpty()) {
            return new Standing("No captions so far", Tag.of("Nothing yet", Tone.QUIET));
        }
        String sentence = "Captions and transcript in " + (all.size() == 1 ? "1 language" : all.size() + " languages");
        return new Standing(
                sentence,
                warnings == 0
                        ? Tag.of("Checked", Tone.DONE)
                        : Tag.of(warnings == 1 ? "1 warning" : warnings + " warnings", Tone.SOON));
    }
}
