package org.heed.campaigns.coverage.web;

import static org.heed.campaigns.coverage.web.CoverageController.address;
import static org.heed.campaigns.coverage.web.CoverageController.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heed.campaigns.coverage.BadLine;
import org.heed.campaigns.coverage.Booking;
import org.heed.campaigns.coverage.Bookings;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.coverage.KeptBooking;
import org.heed.campaigns.coverage.Upload;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.campaigns.coverage.WaitingFile;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.charts.Figures;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Table;
import org.heed.ground.words.Force;
import org.springframework.http.HttpHeaders;
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

/** Uploads bookings, shows what is wrong with a file, and withdraws bookings. */
@Controller
@OnStaffFront
class BookingController {
    private static final int SHOWN = 100;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Plans plans;
    private final Bookings bookings;
    private final Coverage coverage;
    private final CampaignHeads heads;
    private final Geography geography;
    private final Desks desks;

    BookingController(
            Plans plans, Bookings bookings, Coverage coverage, CampaignHeads heads, Geography geography, Desks desks) {
        this.plans = plans;
        this.bookings = bookings;
        this.coverage = coverage;
        this.heads = heads;
        this.geography = geography;
        this.desks = desks;
    }

    @GetMapping("/campaigns/{id}/coverage/book")
    Page ask(@PathVariable String id, Person person) {
        return page(require(id, person), FieldErrors.none(), person);
    }

    @PostMapping("/campaigns/{id}/coverage/book")
    View upload(@PathVariable String id, @RequestParam MultipartFile file, Person person) throws IOException {
        Campaign campaign = require(id, person);
        if (file.isEmpty()) {
            return refused(campaign, "Choose a file of bookings", person);
        }
        String name = file.getOriginalFilename() == null ? "bookings.csv" : file.getOriginalFilename();
        return switch (bookings.upload(campaign, name, file.getBytes(), person)) {
            case Upload.Booked booked -> redirect(address(campaign.id()) + counts(booked.tally()));
            case Upload.Waiting waiting -> redirect(address(campaign.id()) + "/files/" + waiting.id());
            case Upload.Unreadable none -> refused(campaign, none.reason(), person);
        };
    }

    private Page page(Campaign campaign, FieldErrors errors, Person person) {
        return Page.of(
                "campaigns/coverage/book",
                BookPage.of(
                        desks.frame(person, "Book cinemas", "campaigns"),
                        heads.head(campaign, person, "Coverage"),
                        errors,
                        address(campaign.id())));
    }

    private Page refused(Campaign campaign, String reason, Person person) {
        return page(campaign, FieldErrors.of("file", reason), person).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String counts(Tally tally) {
        return "?told=" + tally.fresh() + "-" + tally.changed() + "-" + tally.same();
    }

    @GetMapping("/campaigns/{id}/coverage/files/{file}")
    Page file(@PathVariable String id, @PathVariable UUID file, Person person) {
        Campaign campaign = require(id, person);
        WaitingFile waiting = bookings.waiting(campaign, file).orElseThrow(SecretExistence::new);
        List<BadLine> bad = waiting.lines().bad();
        List<Table.Row> rows = bad.stream()
                .limit(SHOWN)
                .map(line -> Table.Row.of(Integer.toString(line.number()), line.reason()))
                .toList();
        Table lines =
                Table.of("Line by line", List.of(Table.Column.text("Line"), Table.Column.text("What is wrong")), rows);
        String more =
                bad.size() > SHOWN ? "And " + (bad.size() - SHOWN) + " more; the file below holds all of them." : "";
        return Page.of(
                "campaigns/coverage/file",
                new FilePage(
                        desks.frame(person, "Lines to put right", "campaigns"),
                        heads.head(campaign, person, "Coverage"),
                        waiting.name(),
                        waiting.lines().good().size(),
                        bad.size(),
                        lines,
                        more,
                        address(campaign.id()) + "/files/" + file));
    }

    /** The bad lines as they were written, with a column more that says what is wrong. */
    @GetMapping("/campaigns/{id}/coverage/files/{file}/lines.csv")
    ResponseEntity<byte[]> badLines(@PathVariable String id, @PathVariable UUID file, Person person) {
        Campaign campaign = require(id, person);
        WaitingFile waiting = bookings.waiting(campaign, file).orElseThrow(SecretExistence::new);
        return csv("lines-to-put-right.csv", waiting.lines().correctable());
    }

    @PostMapping("/campaigns/{id}/coverage/files/{file}/book")
    View bookGoodLines(@PathVariable String id, @PathVariable UUID file, Person person) {
        Campaign campaign = require(id, person);
        String counts = bookings.bookGoodLines(campaign, file, person)
                .map(BookingController::counts)
                .orElse("");
        return redirect(address(campaign.id()) + counts);
    }

    @PostMapping("/campaigns/{id}/coverage/files/{file}/discard")
    View discard(@PathVariable String id, @PathVariable UUID file, Person person) {
        Campaign campaign = require(id, person);
        bookings.discard(campaign.id(), file, person);
        return redirect(address(campaign.id()));
    }

    @GetMapping("/campaigns/{id}/coverage/forces/{force}")
    Page force(
            @PathVariable String id,
            @PathVariable String force,
            @RequestParam(defaultValue = "") String told,
            Person person) {
        Campaign campaign = require(id, person);
        Force known = force(force);
        List<ForcePage.Line> lines = new ArrayList<>();
        for (KeptBooking kept : coverage.picture(campaign).bookings()) {
            if (kept.booking().force().equals(known)) {
                lines.add(line(kept));
            }
        }
        return Page.of(
                "campaigns/coverage/force",
                new ForcePage(
                        desks.frame(person, geography.force(known).name(), "campaigns"),
                        heads.head(campaign, person, "Coverage"),
                        geography.force(known).name(),
                        told.equals("withdrawn") ? "The booking is withdrawn." : "",
                        lines,
                        CoverageController.forceAddress(campaign.id(), known)));
    }

    private static ForcePage.Line line(KeptBooking kept) {
        Booking booking = kept.booking();
        String weeks = Days.brief(booking.run().first().friday()) + " to "
                + Days.full(booking.run().lastDay());
        String about = String.join(
                ", ",
                List.of(booking.site().exhibitor(), booking.site().postcode(), booking.slot()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        return new ForcePage.Line(
                kept.id(), booking.site().name(), about, weeks, Figures.COUNT.text(booking.weeklyAdmissions()));
    }

    @PostMapping("/campaigns/{id}/coverage/forces/{force}/withdraw")
    View withdraw(@PathVariable String id, @PathVariable String force, @RequestParam long booking, Person person) {
        Campaign campaign = require(id, person);
        boolean withdrawn = bookings.withdraw(campaign, booking, person);
        String address = CoverageController.forceAddress(campaign.id(), force(force));
        return redirect(withdrawn ? address + "?told=withdrawn" : address);
    }

    /** The sample file, to begin from. */
    @GetMapping("/campaigns/{id}/coverage/example.csv")
    ResponseEntity<byte[]> example(@PathVariable String id, Person person) throws IOException {
        require(id, person);
        try (var file = BookingController.class.getResourceAsStream("/samples/bookings-2019.csv")) {
            byte[] content = file == null ? new byte[0] : file.readAllBytes();
            return csv("bookings-example.csv", new String(content, StandardCharsets.UTF_8));
        }
    }

    private static ResponseEntity<byte[]> csv(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)); // the mark tells spreadsheets the encoding
    }

    private Campaign require(String id, Person person) {
        desks.require(person, Right.BOOK_SHOWINGS);
        return campaign(plans, id);
    }

    private Force force(String code) {
        return Optional.of(code)
                .filter(text -> text.matches("[a-z0-9][a-z0-9-]{0,47}"))
                .map(Force::of)
                .filter(geography::knows)
                .orElseThrow(SecretExistence::new);
    }

    private static View redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
