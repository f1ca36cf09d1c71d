package org.heed.campaigns.content.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.campaigns.content.Captions;
import org.heed.campaigns.content.Films;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The words of a campaign's film: captions in, WebVTT, SRT and transcript out. */
@Controller
@OnStaffFront
class CaptionsController {
    private static final Map<String, String> NAMES = Map.of("en", "English", "cy", "Welsh");

    private final Films films;
    private final Plans plans;
    private final CampaignHeads heads;
    private final Desks desks;

    CaptionsController(Films films, Plans plans, CampaignHeads heads, Desks desks) {
        this.films = films;
        this.plans = plans;
        this.heads = heads;
        this.desks = desks;
    }

    @GetMapping("/content/film/{id}")
    Page show(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        Door.enter(desks, person);
        return page(
                campaign(id),
                told.equals("kept") ? "The captions are kept. Read the warnings, if there are any." : "",
                FieldErrors.none(),
                "en",
                person);
    }

    private Page page(Campaign campaign, String told, FieldErrors errors, String language, Person person) {
        List<FilmPage.Words> words = new ArrayList<>();
        films.captions(campaign.id())
                .forEach((tongue, captions) -> words.add(new FilmPage.Words(
                        tongue.tag(),
                        NAMES.getOrDefault(tongue.tag(), tongue.tag()),
                        summary(captions),
                        captions.warnings(),
                        captions.transcript())));
        List<Field> form = List.of(
                Field.select("language", "Language", List.of(Choice.of("en", "English"), Choice.of("cy", "Welsh")))
                        .value(language)
                        .error(errors),
                Field.file("file", "Captions")
                        .hint("SubRip (.srt) or WebVTT (.vtt). They take the place of those of the same language.")
                        .error(errors));
        return Page.of(
                "campaigns/content/film",
                new FilmPage(
                        desks.frame(person, "Film", ContentDesk.TASKS).errors(errors),
                        heads.head(campaign, person, "Film"),
                        "/content/film/" + campaign.id(),
                        told,
                        errors,
                        words,
                        desks.may(person, Right.MAKE_CONTENT) ? form : List.of()));
    }

    private static String summary(Captions captions) {
        int many = captions.cues().size();
        long seconds = captions.cues().stream()
                .mapToLong(cue -> cue.until().toSeconds())
                .max()
                .orElse(0);
        return (many == 1 ? "1 caption" : many + " captions") + ", to "
                + String.format(java.util.Locale.UK, "%d:%02d", seconds / 60, seconds % 60);
    }

    @PostMapping("/content/film/{id}")
    View upload(
            @PathVariable String id,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(required = false) MultipartFile file,
            Person person)
            throws IOException {
        desks.require(person, Right.MAKE_CONTENT);
        Campaign campaign = campaign(id);
        if (!NAMES.containsKey(language)) {
            return refuse(campaign, FieldErrors.of("language", "Choose English or Welsh"), "en", person);
        }
        if (file == null || file.isEmpty()) {
            return refuse(campaign, FieldErrors.of("file", "Choose a file of captions"), language, person);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            String name = file.getOriginalFilename();
            films.keep(campaign.id(), new Language(language), name == null ? "" : name, text, person);
        } catch (CharacterCodingException notText) {
            return refuse(campaign, FieldErrors.of("file", "The file must be text in UTF-8"), language, person);
        } catch (Captions.Unreadable unreadable) {
            return refuse(campaign, FieldErrors.of("file", String.valueOf(unreadable.getMessage())), language, person);
        }
        RedirectView view = new RedirectView("/content/film/" + campaign.id() + "?told=kept");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private View refuse(Campaign campaign, FieldErrors errors, String language, Person person) {
        return page(campaign, "", errors, language, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/content/film/{id}/{file:(?:captions|transcript)-[a-z]+\\.(?:vtt|srt|txt)}")
    ResponseEntity<String> file(@PathVariable String id, @PathVariable String file, Person person) {
        Door.enter(desks, person);
        String language = file.substring(file.indexOf('-') + 1, file.indexOf('.'));
        Captions captions = films.captions(campaign(id).id()).get(new Language(language));
        if (captions == null || file.startsWith("transcript") != file.endsWith(".txt")) {
            throw new SecretExistence();
        }
        String type = file.endsWith(".vtt") ? "text/vtt" : "text/plain";
        String body = file.endsWith(".vtt")
                ? captions.webVtt()
                : file.endsWith(".srt") ? captions.subRip() : captions.transcript();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .body(body);
    }

    private Campaign campaign(String id) {
        return plans.campaign(CampaignId.of(id)).orElseThrow(SecretExistence::new);
    }
}
