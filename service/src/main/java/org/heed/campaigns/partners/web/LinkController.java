package org.heed.campaigns.partners.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.partners.PartnerDoor;
import org.heed.campaigns.partners.PartnerDoor.Guest;
import org.heed.campaigns.partners.Place;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The page behind an organisation's link, without an account. Every link that opens nothing gets the same answer. */
@Controller
@OnPublicFront
class LinkController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST_REACH = 100_000_000;

    private final PartnerDoor door;

    LinkController(PartnerDoor door) {
        this.door = door;
    }

    @GetMapping("/partner/{link}")
    View show(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String told,
            HttpServletResponse response) {
        Guest guest = guest(link, response);
        Language language = PageWords.language(lang, guest.language());
        String sentence = told.equals("taken") || told.equals("shared") ? PageWords.get(language, "told." + told) : "";
        return page(link, guest, language, sentence, FieldErrors.none(), List.of("", "", "", "", ""));
    }

    private Guest guest(String link, HttpServletResponse response) {
        hide(response);
        return door.guest(link).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The address is a secret of the organisation's: no search engine keeps it, and it is told to no other site. */
    private static void hide(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    /** @param typed place, day, month, year and reach */
    private Page page(
            String link, Guest guest, Language language, String told, FieldErrors errors, List<String> typed) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
        boolean welsh = language.equals(Language.WELSH);
        List<LinkPage.Kit> kits = new ArrayList<>();
        for (Language one :
                welsh ? List.of(Language.WELSH, Language.ENGLISH) : List.of(Language.ENGLISH, Language.WELSH)) {
            door.kit(link, one)
                    .ifPresent(kit -> kits.add(new LinkPage.Kit(
                            PageWords.get(language, "kit." + one.tag()),
                            guest.sector().in(language) + ", ZIP, " + size(kit.size()) + ", "
                                    + day.format(LocalDate.ofInstant(kit.made(), LONDON)),
                            "/partner/" + link + "/kit-" + one.tag() + ".zip")));
        }
        String shared = guest.shared() == 0
                ? ""
                : PageWords.get(language, "shared.count").replace("{n}", Integer.toString(guest.shared()));
        return Page.of(
                "campaigns/partners/link",
                new LinkPage(
                        PageWords.frame(language, PageWords.get(language, "link.title"), "/partner/" + link)
                                .errors(errors),
                        key -> PageWords.get(language, key),
                        language,
                        guest.organisation(),
                        guest.campaign(),
                        guest.ask(),
                        told,
                        errors,
                        kits,
                        guest.taken(),
                        shared,
                        sharing(language, errors, typed),
                        day.format(guest.lastDay()),
                        "/partner/" + link));
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1_000) + " kB" : bytes / 1_000_000 + " MB";
    }

    private static List<Field> sharing(Language language, FieldErrors errors, List<String> typed) {
        List<Choice> places = new ArrayList<>();
        for (Place place : Place.values()) {
            places.add(Choice.of(place.code(), language.equals(Language.WELSH) ? place.welsh() : place.title()));
        }
        return List.of(
                Field.radios("place", PageWords.get(language, "shared.place"), places)
                        .value(typed.get(0))
                        .size(Field.Size.SMALL)
                        .error(errors),
                Field.date("day", PageWords.get(language, "shared.day"))
                        .size(Field.Size.SMALL)
                        .values(typed.subList(1, 4))
                        .error(errors),
                Field.text("reach", PageWords.get(language, "shared.reach"))
                        .size(Field.Size.SMALL)
                        .hint(PageWords.get(language, "shared.reach.hint"))
                        .digits()
                        .width(10)
                        .value(typed.get(4))
                        .error(errors));
    }

    @GetMapping("/partner/{link}/kit-{tag:en|cy}.zip")
    void kit(@PathVariable String link, @PathVariable String tag, HttpServletResponse response) throws IOException {
        Guest guest = guest(link, response);
        Language language = new Language(tag);
        PartnerDoor.Kit kit =
                door.kit(link, language).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("application/zip");
        response.setContentLengthLong(kit.size());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"kit-" + guest.sector().code() + "-" + tag + "-v" + kit.version() + ".zip\"");
        door.write(link, language, kit, response.getOutputStream());
    }

    @PostMapping("/partner/{link}/taken")
    View taken(@PathVariable String link, @RequestParam(defaultValue = "") String lang, HttpServletResponse response) {
        guest(link, response);
        door.taken(link);
        return SeeOther.at("/partner/" + link + "?told=taken" + suffix(lang));
    }

    private static String suffix(String lang) {
        return lang.equals("cy") || lang.equals("en") ? "&lang=" + lang : "";
    }

    @PostMapping("/partner/{link}/shared")
    View shared(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(name = "day-day", defaultValue = "") String day,
            @RequestParam(name = "day-month", defaultValue = "") String month,
            @RequestParam(name = "day-year", defaultValue = "") String year,
            @RequestParam(defaultValue = "") String reach,
            HttpServletResponse response) {
        Guest guest = guest(link, response);
        Language language = PageWords.language(lang, guest.language());
        Optional<Place> where = place(place);
        Optional<LocalDate> when = day(day, month, year);
        Optional<Integer> people = reach(reach);
        FieldErrors errors = FieldErrors.none();
        if (where.isEmpty()) {
            errors = errors.with("place", PageWords.get(language, "shared.place.missing"));
        }
        if (when.isEmpty()) {
            errors = errors.with("day", PageWords.get(language, "shared.day.wrong"));
        } else if (when.get().isAfter(door.today())) {
            errors = errors.with("day", PageWords.get(language, "shared.day.future"));
        }
        if (people.isEmpty()) {
            errors = errors.with("reach", PageWords.get(language, "shared.reach.wrong"));
        }
        if (!errors.isEmpty()) {
            return page(link, guest, language, "", errors, List.of(place, day, month, year, reach))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        door.shared(link, where.orElseThrow(), when.orElseThrow(), people.orElseThrow());
        return SeeOther.at("/partner/" + link + "?told=shared" + suffix(lang));
    }

    private static Optional<Place> place(String code) {
        try {
            return Optional.of(Place.of(code));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
            return date.getYear() >= 2015 ? Optional.of(date) : Optional.empty();
        } catch (NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Empty text is not known, which is fine. */
    private static Optional<Integer> reach(String typed) {
        String digits = typed.strip().replaceAll("[,\\s]", "");
        if (digits.isEmpty()) {
            return Optional.of(0);
        }
        if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) > MOST_REACH) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits));
    }

    /** Always the same page, so that it tells nobody whether a link is one. */
    @GetMapping("/partner/{link}/stop")
    Page askToStop(
            @PathVariable String link, @RequestParam(defaultValue = "") String lang, HttpServletResponse response) {
        hide(response);
        return stopPage(link, lang, false);
    }

    /** Also what a mail program posts when its reader presses "unsubscribe" (RFC 8058). */
    @PostMapping("/partner/{link}/stop")
    Page stop(@PathVariable String link, @RequestParam(defaultValue = "") String lang, HttpServletResponse response) {
        hide(response);
        door.stop(link);
        return stopPage(link, lang, true);
    }

    private Page stopPage(String link, String lang, boolean done) {
        Language language =
                PageWords.language(lang, door.guest(link).map(Guest::language).orElse(Language.ENGLISH));
        String address = "/partner/" + link + "/stop";
        return Page.of(
                "campaigns/partners/stop",
                new StopPage(
                        PageWords.frame(language, PageWords.get(language, done ? "stop.done" : "stop.title"), address),
                        key -> PageWords.get(language, key),
                        done,
                        address + "?lang=" + language.tag()));
    }
}
