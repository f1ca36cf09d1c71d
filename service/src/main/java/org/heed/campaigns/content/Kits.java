package org.heed.campaigns.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.campaigns.pictures.Piece;
import org.heed.campaigns.pictures.Studio;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Component;

/**
 * The kits of a campaign: for a force, and for a sector in a force's area. Of messages and captions only what is approved, past
 * its embargo and not ended is ever in one; posts of ours are marked as suggestions.
 */
@Component
@OnStaffFront
public final class Kits {
    private final Studio studio;
    private final KeyMessages messages;
    private final Films films;
    private final Tasks tasks;
    private final PosterLinks links;
    private final KitTexts texts = KitTexts.shipped();

    public Kits(Studio studio, KeyMessages messages, Films films, Tasks tasks, PosterLinks links) {
        this.studio = studio;
        this.messages = messages;
        this.films = films;
        this.tasks = tasks;
        this.links = links;
    }

    /** Codes and English names of the sectors that have a kit. */
    public Map<String, String> sectors() {
        Map<String, String> names = new LinkedHashMap<>();
        texts.sectors().forEach((code, sector) -> names.put(code, sector.names().getOrDefault(Language.ENGLISH, code)));
        return names;
    }

    /** A force's kit; refuses a force that no pictures are made for. */
    public Kit of(CampaignId campaign, Force force) {
        return kit(campaign, force, Optional.empty());
    }

    /** A sector's kit with the pictures of the force in whose area it is used; refuses an unknown sector. */
    public Kit sector(CampaignId campaign, String sector, Force force) {
        KitTexts.Sector known = texts.sectors().get(sector);
        if (known == null) {
            throw new IllegalArgumentException(
                    "a sector must be one of " + texts.sectors().keySet() + ", was " + sector);
        }
        return kit(campaign, force, Optional.of(known));
    }

    /** A sector's kit for use in every force's area; of a sector without words of its own, what everybody gets. */
    public Kit everywhere(CampaignId campaign, String sector) {
        return kit(
                campaign, Studio.EVERYWHERE, Optional.ofNullable(texts.sectors().get(sector)));
    }

    private Kit kit(CampaignId campaign, Force force, Optional<KitTexts.Sector> sector) {
        if (!force.equals(Studio.EVERYWHERE) && !studio.forces().contains(force)) {
            throw new IllegalArgumentException("a kit must be for a force with pictures, was " + force);
        }
        List<Piece> pieces = new ArrayList<>();
        studio.templates().keySet().forEach(template -> pieces.addAll(studio.pieces(template, force)));
        List<KeyMessage> usable = messages.usable();
        String label = "Kit of " + studio.forceName(force, Language.ENGLISH) + ", " + campaign;
        KeyMessage.Use use = new KeyMessage.Use(KeyMessage.Use.Kind.KIT, campaign + "/" + force, label);
        return new Kit(
                studio,
                campaign,
                force,
                sector,
                links.of(campaign, force),
                pieces,
                usable,
                posts(campaign, force),
                texts,
                films.captions(campaign),
                () -> usable.forEach(message -> messages.use(message.id(), use)));
    }

    /** Posts of ours as suggestions, and before them the force's own as approved. */
    private Map<Language, List<Kit.Post>> posts(CampaignId campaign, Force force) {
        Map<Language, List<Kit.Post>> all = new LinkedHashMap<>();
        texts.posts()
                .forEach((language, posts) -> all.put(
                        language,
                        new ArrayList<>(posts.stream()
                                .map(post -> post.replace("{area}", studio.area(force, language))
                                        .replace("{force}", studio.forceName(force, language)))
                                .map(post -> new Kit.Post(post, false))
                                .toList())));
        tasks.of(campaign).stream()
                .filter(task -> task.force().equals(force) && task.state() == State.APPROVED)
                .forEach(task -> all.computeIfAbsent(Language.ENGLISH, none -> new ArrayList<>())
                        .addFirst(new Kit.Post(task.text(), true)));
        return all;
    }
}
