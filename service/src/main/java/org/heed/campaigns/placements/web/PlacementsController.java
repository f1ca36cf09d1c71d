package org.heed.campaigns.placements.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.placements.Placement;
import org.heed.campaigns.placements.Placement.State;
import org.heed.campaigns.placements.PlacementCounts;
import org.heed.campaigns.placements.PlacementFigures;
import org.heed.campaigns.placements.PlacementKind;
import org.heed.campaigns.placements.Placements;
import org.heed.campaigns.placements.ShortAddress;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.charts.SmallCounts;
import org.heed.ground.charts.SmallCounts.Shown;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.web.Table.Cell;
import org.heed.ground.web.Table.Column;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.PlacementCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Makes the short links of a campaign, shows what came of them, prints their codes and withdraws them. */
@Controller
@OnStaffFront
class PlacementsController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String PLACEMENTS = "Placements";

    private final Plans plans;
    private final Placements placements;
    private final PlacementCounts counts;
    private final Coverage coverage;
    private final ShortAddress addresses;
    private final CampaignHeads heads;
    private final Geography geography;
    private final Desks desks;
    private final SmallCounts small;

    PlacementsController(
            Plans plans,
            Placements placements,
            PlacementCounts counts,
            Coverage coverage,
            ShortAddress addresses,
            CampaignHeads heads,
            Geography geography,
            Desks desks,
            @Value("${heed.counts.smallest-shown:10}") int smallest) {
        this.plans = plans;
        this.placements = placements;
        this.counts = counts;
        this.coverage = coverage;
        this.addresses = addresses;
        this.heads = heads;
        this.geography = geography;
        this.desks = desks;
        this.small = new SmallCounts(smallest);
    }

    @GetMapping("/campaigns/{id}/placements")
    Page all(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        Campaign campaign = require(id, person);
        PlacementFigures figures = counts.of(campaign.id());
        Map<PlacementCode, Long> byCode = figures.byCode();
        Map<PlacementCode, Integer> visits = new LinkedHashMap<>();
        figures.placements()
                .forEach(each -> visits.put(each.code(), Math.toIntExact(byCode.getOrDefault(each.code(), 0L))));
        Shown<PlacementCode> shown = small.of(visits);
        return Page.of(
                "campaigns/placements/placements",
                new PlacementsPage(
                        desks.frame(person, "Placements of " + campaign.name(), "campaigns"),
                        heads.head(campaign, person, PLACEMENTS),
                        told(told),
                        addresses.isTold() ? PlacementsPage.Address.TOLD : PlacementsPage.Address.UNTOLD,
                        Shown.text(shown.total()),
                        VisitsView.charts(figures, small),
                        kinds(figures),
                        links(campaign, figures, shown),
                        address(campaign.id())));
    }

    /** Only counts are read back from the address, never words. */
    private static String told(String text) {
        if (!text.matches("[0-9]{1,5}-[0-9]{1,5}")) {
            return "";
        }
        String[] parts = text.split("-");
        String made = parts[0].equals("1") ? "1 short link is made." : parts[0] + " short links are made.";
        return parts[1].equals("0") ? made : made + " " + parts[1] + " stood already.";
    }

    private Table kinds(PlacementFigures figures) {
        Map<PlacementKind, Integer> visits = new LinkedHashMap<>();
        figures.byKind().forEach((kind, count) -> visits.put(kind, Math.toIntExact(count)));
        Shown<PlacementKind> shown = small.of(visits);
        List<Table.Row> rows = new ArrayList<>();
        shown.counts().forEach((kind, count) -> {
            long links = figures.placements().stream()
                    .filter(each -> each.about().kind() == kind)
                    .count();
            rows.add(Table.Row.of(kind.title(), Long.toString(links), Shown.text(count)));
        });
        return Table.of(
                "By kind", List.of(Column.text("Kind"), Column.figures("Links"), Column.figures("Visits")), rows);
    }

    private Table links(Campaign campaign, PlacementFigures figures, Shown<PlacementCode> shown) {
        List<Table.Row> rows = figures.placements().stream()
                .map(each -> Table.Row.of(
                        Cell.link(each.about().label(), address(campaign.id()) + "/" + each.code()),
                        Cell.text(each.about().kind().title()),
                        Cell.text(each.code().text()),
                        Cell.text(Shown.text(shown.counts().getOrDefault(each.code(), OptionalInt.of(0)))),
                        Cell.tag(state(each))))
                .toList();
        return Table.of(
                "Short links",
                List.of(
                        Column.text("Name"),
                        Column.text("Kind"),
                        Column.text("Code"),
                        Column.figures("Visits"),
                        Column.text("State")),
                rows);
    }

    private static Tag state(Placement placement) {
        return placement.state() == State.WITHDRAWN ? Tag.of("Withdrawn", Tone.QUIET) : Tag.of("Standing", Tone.DONE);
    }

    @GetMapping("/campaigns/{id}/placements/new")
    Page askOne(@PathVariable String id, Person person) {
        Campaign campaign = require(id, person);
        return one(campaign, new LinkedMultiValueMap<>(), FieldErrors.none(), person);
    }

    @PostMapping("/campaigns/{id}/placements/new")
    View makeOne(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Person person) {
        Campaign campaign = require(id, person);
        LinkForm.Outcome read = new LinkForm(typed, campaign, geography).one();
        if (!read.errors().isEmpty()) {
            return one(campaign, typed, read.errors(), person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Placement made = placements.getOrMake(campaign.id(), read.wishes().getFirst(), person);
        return SeeOther.at(address(campaign.id()) + "/" + made.code() + "?told=made");
    }

    private Page one(Campaign campaign, MultiValueMap<String, String> typed, FieldErrors errors, Person person) {
        return Page.of(
                "campaigns/placements/make",
                new MakeLinksPage(
                        desks.frame(person, "Make a short link", "campaigns").errors(errors),
                        heads.head(campaign, person, PLACEMENTS),
                        errors,
                        "Make a short link",
                        new LinkForm(typed, campaign, geography).oneFields(errors),
                        "Make the link",
                        address(campaign.id()) + "/new",
                        address(campaign.id())));
    }

    @GetMapping("/campaigns/{id}/placements/many")
    Page askMany(@PathVariable String id, Person person) {
        Campaign campaign = require(id, person);
        return many(campaign, new LinkedMultiValueMap<>(), FieldErrors.none(), person);
    }

    @PostMapping("/campaigns/{id}/placements/many")
    View makeMany(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Person person) {
        Campaign campaign = require(id, person);
        LinkForm.Outcome read = new LinkForm(typed, campaign, geography).many(coverage);
        if (!read.errors().isEmpty()) {
            return many(campaign, typed, read.errors(), person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Placements.Made made = placements.make(campaign.id(), read.wishes(), person);
        return SeeOther.at(address(campaign.id()) + "?told=" + made.fresh().size() + "-"
                + made.same().size());
    }

    private Page many(Campaign campaign, MultiValueMap<String, String> typed, FieldErrors errors, Person person) {
        return Page.of(
                "campaigns/placements/make",
                new MakeLinksPage(
                        desks.frame(person, "Make many short links", "campaigns")
                                .errors(errors),
                        heads.head(campaign, person, PLACEMENTS),
                        errors,
                        "Make many short links",
                        new LinkForm(typed, campaign, geography).manyFields(errors),
                        "Make the links",
                        address(campaign.id()) + "/many",
                        address(campaign.id())));
    }

    @GetMapping("/campaigns/{id}/placements/{code:[0-9A-Z]{7}}")
    Page link(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String told,
            Person person) {
        Campaign campaign = require(id, person);
        Placement placement = placement(campaign, code);
        PlacementFigures figures = counts.of(campaign.id()).of(placement.code());
        String sentence = switch (told) {
            case "made" -> "The short link is made. It works within a few seconds.";
            case "withdrawn" -> "The short link is withdrawn. Who still finds it comes to the start of the form.";
            default -> "";
        };
        return Page.of(
                "campaigns/placements/link",
                new LinkPage(
                        desks.frame(person, placement.about().label(), "campaigns"),
                        heads.head(campaign, person, PLACEMENTS),
                        sentence,
                        placement.about().label(),
                        addresses.inText(placement.code()),
                        addresses.qr(placement.code()),
                        rows(campaign, placement, figures),
                        VisitsView.charts(figures, small),
                        placement.state() == State.STANDING,
                        address(campaign.id()) + "/" + placement.code(),
                        address(campaign.id())));
    }

    private List<SummaryRow> rows(Campaign campaign, Placement placement, PlacementFigures figures) {
        LocalDate day = campaign.run().first().friday();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of("Short address", addresses.inText(placement.code())));
        rows.add(SummaryRow.of("Leads to", placement.about().target().path()));
        rows.add(SummaryRow.of("Stands on", placement.about().kind().title()));
        placement.about().force().ifPresent(force -> rows.add(SummaryRow.of("Force", geography.nameOf(force, day))));
        rows.add(SummaryRow.of(
                "Counts until", placement.about().validUntil().map(DAY::format).orElse("it is withdrawn")));
        rows.add(SummaryRow.of("State", state(placement).text()));
        Shown<PlacementCode> visits = small.of(Map.of(placement.code(), Math.toIntExact(figures.total())));
        rows.add(SummaryRow.of("Visits", Shown.text(visits.total())));
        return rows;
    }

    @PostMapping("/campaigns/{id}/placements/{code:[0-9A-Z]{7}}/withdraw")
    View withdraw(@PathVariable String id, @PathVariable String code, Person person) {
        Campaign campaign = require(id, person);
        Placement placement = placement(campaign, code);
        boolean withdrawn = placements.withdraw(campaign.id(), placement.code(), person);
        return SeeOther.at(address(campaign.id()) + "/" + placement.code() + (withdrawn ? "?told=withdrawn" : ""));
    }

    @GetMapping("/campaigns/{id}/placements/{code:[0-9A-Z]{7}}/qr.svg")
    ResponseEntity<byte[]> svg(@PathVariable String id, @PathVariable String code, Person person) {
        Placement placement = placement(require(id, person), code);
        return file(
                QrFiles.svg(addresses.qr(placement.code()), addresses.of(placement.code())),
                new MediaType("image", "svg+xml"),
                placement.code() + ".svg");
    }

    @GetMapping("/campaigns/{id}/placements/{code:[0-9A-Z]{7}}/qr.png")
    ResponseEntity<byte[]> png(@PathVariable String id, @PathVariable String code, Person person) {
        Placement placement = placement(require(id, person), code);
        return file(QrFiles.png(addresses.qr(placement.code())), MediaType.IMAGE_PNG, placement.code() + ".png");
    }

    /** Every standing link of the campaign, twelve on a page. */
    @GetMapping("/campaigns/{id}/placements/sheet.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String id, Person person) {
        Campaign campaign = require(id, person);
        List<QrSheet.Label> labels = placements.of(campaign.id()).stream()
                .filter(each -> each.state() == State.STANDING)
                .limit(LinkForm.MOST)
                .map(each -> new QrSheet.Label(
                        each.about().label(), addresses.inText(each.code()), addresses.qr(each.code())))
                .toList();
        if (labels.isEmpty()) {
            throw new SecretExistence();
        }
        return file(
                new QrSheet(campaign.name(), labels).pdf(),
                MediaType.APPLICATION_PDF,
                "codes-" + campaign.id() + ".pdf");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }

    private Campaign require(String id, Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        return Optional.of(id)
                .filter(text -> text.matches("[a-z0-9][a-z0-9-]{0,47}"))
                .map(CampaignId::of)
                .flatMap(plans::campaign)
                .orElseThrow(SecretExistence::new);
    }

    private Placement placement(Campaign campaign, String code) {
        return PlacementCode.parse(code)
                .flatMap(one -> placements.find(campaign.id(), one))
                .orElseThrow(SecretExistence::new);
    }

    private static String address(CampaignId id) {
        return "/campaigns/" + id + "/placements";
    }
}
