package org.heed.campaigns.content.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.campaigns.content.KeyMessage;
import org.heed.campaigns.content.Kit;
import org.heed.campaigns.content.Kits;
import org.heed.campaigns.content.web.KitPage.Download;
import org.heed.campaigns.content.web.KitPage.Text;
import org.heed.campaigns.pictures.Piece;
import org.heed.campaigns.pictures.PieceSize;
import org.heed.campaigns.pictures.Studio;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The kit of a campaign: what stands in it for a force, each piece by itself, and the ZIP files. */
@Controller
@OnStaffFront
class KitController {
    private static final Map<String, String> LANGUAGES = Map.of("en", "English", "cy", "Welsh");

    private final Kits kits;
    private final Studio studio;
    private final Previews previews;
    private final Plans plans;
    private final CampaignHeads heads;
    private final Desks desks;

    KitController(Kits kits, Studio studio, Previews previews, Plans plans, CampaignHeads heads, Desks desks) {
        this.kits = kits;
        this.studio = studio;
        this.previews = previews;
        this.plans = plans;
        this.heads = heads;
        this.desks = desks;
    }

    static String address(CampaignId campaign, Force force) {
        return "/content/kit/" + campaign + "?force=" + force;
    }

    @GetMapping("/content/kit/{id}")
    Page show(
            @PathVariable String id,
            @RequestParam(name = "force", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "") String template,
            Person person) {
        Door.enter(desks, person);
        Campaign campaign = campaign(id);
        Force force = chosen.isBlank() ? studio.forces().getFirst() : force(chosen);
        Kit kit = kits.of(campaign.id(), force);
        List<Preview> pieces = kit.pieces().stream()
                .filter(piece ->
                        language.equals("all") || piece.language().tag().equals(language))
                .filter(piece -> size.isBlank() || piece.size().code().equals(size))
                .filter(piece -> template.isBlank() || piece.template().equals(template))
                .map(previews::of)
                .toList();
        String address = "/content/kit/" + campaign.id();
        return Page.of(
                "campaigns/content/kit",
                new KitPage(
                        desks.frame(person, "Kit", ContentDesk.TASKS),
                        heads.head(campaign, person, "Kit"),
                        address,
                        studio.forceName(force, Language.ENGLISH),
                        choices(force, language, size, template),
                        pieces,
                        messages(kit, language),
                        posts(kit, language),
                        downloads(address, force, kit)));
    }

    static String language(Language one) {
        return LANGUAGES.getOrDefault(one.tag(), one.tag());
    }

    private List<Field> choices(Force force, String language, String size, String template) {
        List<Choice> forces = studio.forces().stream()
                .map(one -> Choice.of(one.code(), studio.forceName(one, Language.ENGLISH)))
                .toList();
        List<Choice> languages = new ArrayList<>();
        studio.languages().forEach(one -> languages.add(Choice.of(one.tag(), language(one))));
        languages.add(Choice.of("all", "All languages"));
        List<Choice> sizes = new ArrayList<>(List.of(Choice.of("", "All sizes")));
        studio.sizes().forEach(one -> sizes.add(Choice.of(one.code(), one.name())));
        List<Choice> templates = new ArrayList<>(List.of(Choice.of("", "All designs")));
        studio.templates().forEach((code, name) -> templates.add(Choice.of(code, name)));
        return List.of(
                Field.select("force", "Force", forces).value(force.code()),
                Field.select("language", "Language", languages).value(language),
                Field.select("size", "Size", sizes).value(size),
                Field.select("template", "Design", templates).value(template));
    }

    private static List<Text> messages(Kit kit, String language) {
        List<Text> texts = new ArrayList<>();
        for (KeyMessage message : kit.messages()) {
            String about =
                    message.wording().audience() + ", " + message.wording().channel();
            if (!language.equals("cy")) {
                texts.add(new Text("message-" + message.id() + "-en", message.text(), "en", about));
            }
            if (!language.equals("en") && !message.wording().welsh().isBlank()) {
                texts.add(new Text(
                        "message-" + message.id() + "-cy", message.wording().welsh(), "cy", about));
            }
        }
        return texts;
    }

    private static List<Text> posts(Kit kit, String language) {
        List<Text> texts = new ArrayList<>();
        kit.posts().forEach((tongue, posts) -> {
            if (language.equals("all") || tongue.tag().equals(language)) {
                for (int i = 0; i < posts.size(); i++) {
                    Kit.Post post = posts.get(i);
                    String about = post.approved()
                            ? "Approved for this force"
                            : "A suggestion: have it approved before you post it";
                    texts.add(new Text("post-" + tongue + "-" + i, post.text(), tongue.tag(), about));
                }
            }
        });
        return texts;
    }

    private List<Download> downloads(String address, Force force, Kit kit) {
        List<Download> all = new ArrayList<>();
        all.add(new Download(address + "/" + kit.fileName(), "The whole kit for the force"));
        kits.sectors()
                .forEach((code, name) ->
                        all.add(new Download(address + "/" + force + "-" + code + "-kit.zip?sector=" + code, name)));
        return all;
    }

    @GetMapping("/content/kit/{id}/{file:.+-kit\\.zip}")
    void zip(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String sector,
            Person person,
            HttpServletResponse response)
            throws IOException {
        Door.enter(desks, person);
        Campaign campaign = campaign(id);
        String end = sector.isBlank() ? "-kit.zip" : "-" + sector + "-kit.zip";
        if (!file.endsWith(end) || !(sector.isBlank() || kits.sectors().containsKey(sector))) {
            throw new SecretExistence();
        }
        Force force = force(file.substring(0, file.length() - end.length()));
        Kit kit = sector.isBlank() ? kits.of(campaign.id(), force) : kits.sector(campaign.id(), sector, force);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kit.fileName() + "\"");
        kit.writeTo(response.getOutputStream());
    }

    @GetMapping("/content/pictures/{template}/{force}/{size}/{language}/preview.png")
    ResponseEntity<byte[]> preview(
            @PathVariable String template,
            @PathVariable String force,
            @PathVariable String size,
            @PathVariable String language,
            Person person) {
        Door.enter(desks, person);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(studio.preview(piece(template, force, size, language), Previews.WIDTH));
    }

    @GetMapping("/content/pictures/{template}/{force}/{size}/{language}/{file:.+\\.(?:png|pdf)}")
    ResponseEntity<byte[]> file(
            @PathVariable String template,
            @PathVariable String force,
            @PathVariable String size,
            @PathVariable String language,
            @PathVariable String file,
            Person person) {
        Door.enter(desks, person);
        Piece piece = piece(template, force, size, language);
        if (!piece.fileName().equals(file)) {
            throw new SecretExistence();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(piece.size().format().mediaType()))
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .body(studio.make(piece));
    }

    private Piece piece(String template, String force, String size, String language) {
        Optional<PieceSize> known =
                studio.sizes().stream().filter(one -> one.code().equals(size)).findFirst();
        boolean spoken = studio.languages().stream().anyMatch(one -> one.tag().equals(language));
        if (known.isEmpty() || !spoken || !studio.templates().containsKey(template)) {
            throw new SecretExistence();
        }
        return new Piece(force(force), template, known.get(), new Language(language));
    }

    private Force force(String code) {
        return studio.forces().stream()
                .filter(force -> force.code().equals(code))
                .findFirst()
                .orElseThrow(SecretExistence::new);
    }

    private Campaign campaign(String id) {
        return plans.campaign(CampaignId.of(id)).orElseThrow(SecretExistence::new);
    }
}
