package org.heed.campaigns.coverage.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.heed.campaigns.coverage.BadLine;
import org.heed.campaigns.coverage.FileKind;
import org.heed.campaigns.coverage.Imports;
import org.heed.campaigns.coverage.Templates;
import org.heed.campaigns.coverage.Upload;
import org.heed.campaigns.coverage.WaitingFile;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.charts.Figures;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
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

/** Takes files in, shows what they would change and what is wrong with them, and gives files to begin from. */
@Controller
@OnStaffFront
class FileController {
    private static final int SHOWN = 100;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CoverageDesk desk;
    private final Imports imports;

    FileController(CoverageDesk desk, Imports imports) {
        this.desk = desk;
        this.imports = imports;
    }

    @GetMapping("/campaigns/{id}/coverage/book")
    Page ask(@PathVariable String id, @RequestParam(defaultValue = "") String kind, Person person) {
        return page(desk.require(id, person), FileKind.of(kind), FieldErrors.none(), person);
    }

    @PostMapping("/campaigns/{id}/coverage/book")
    View upload(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam MultipartFile file,
            Person person)
            throws IOException {
        Campaign campaign = desk.require(id, person);
        FileKind chosen = FileKind.of(kind);
        if (file.isEmpty()) {
            return refused(campaign, chosen, "Choose a file", person);
        }
        String name = file.getOriginalFilename() == null ? chosen.code() : file.getOriginalFilename();
        return switch (imports.offer(chosen, campaign, name, file.getBytes(), person)) {
            case Upload.Waiting waiting -> SeeOther.at(fileAddress(campaign, waiting.id()));
            case Upload.Unreadable none -> refused(campaign, chosen, none.reason(), person);
        };
    }

    private Page page(Campaign campaign, FileKind kind, FieldErrors errors, Person person) {
        CoverageDesk.Around around = desk.around(campaign, person, "Upload a file", "");
        List<Choice> kinds = Arrays.stream(FileKind.values())
                .map(one -> Choice.of(one.code(), one.title()))
                .toList();
        return Page.of(
                "campaigns/coverage/book",
                new BookPage(
                        new CoverageDesk.Around(
                                around.frame().errors(errors), around.head(), around.ways(), around.address()),
                        errors,
                        Field.radios("kind", "What does it hold?", kinds)
                                .value(kind.code())
                                .arranged(Field.Arrangement.INLINE),
                        Field.file("file", "File (Excel workbook .xlsx, or CSV)")
                                .hint("Up to 5 MB and 20,000 lines")
                                .error(errors),
                        kind,
                        List.of(FileKind.values())));
    }

    private Page refused(Campaign campaign, FileKind kind, String reason, Person person) {
        return page(campaign, kind, FieldErrors.of("file", reason), person).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String fileAddress(Campaign campaign, UUID file) {
        return CoverageDesk.address(campaign.id()) + "/files/" + file;
    }

    @GetMapping("/campaigns/{id}/coverage/files/{file}")
    Page file(@PathVariable String id, @PathVariable UUID file, Person person) {
        Campaign campaign = desk.require(id, person);
        WaitingFile waiting = imports.waiting(campaign, file).orElseThrow(SecretExistence::new);
        int good = waiting.lines().good().size();
        int bad = waiting.lines().bad().size();
        String title = bad == 0
                ? waiting.kind().title() + ": what will change"
                : bad + " of " + (bad + good) + (waiting.lines().sheet().isEmpty() ? " lines" : " rows")
                        + " to put right";
        return Page.of(
                "campaigns/coverage/file",
                new FilePage(
                        desk.around(campaign, person, title, ""),
                        title,
                        waiting.name(),
                        waiting.lines().sheet(),
                        good,
                        bad(waiting),
                        changes(waiting.changes()),
                        more(waiting.changes().each().size(), "They are kept as well."),
                        good == 0 ? List.of() : waiting.changes().effects(),
                        fileAddress(campaign, file)));
    }

    private static FilePage.Bad bad(WaitingFile waiting) {
        List<BadLine> bad = waiting.lines().bad();
        String line = waiting.lines().sheet().isEmpty() ? "Line" : "Row";
        List<Table.Row> rows = bad.stream()
                .limit(SHOWN)
                .map(one -> Table.Row.of(Integer.toString(one.number()), one.reason()))
                .toList();
        return new FilePage.Bad(
                bad.size(),
                Table.of(
                        line + " by " + line.toLowerCase(java.util.Locale.UK),
                        List.of(Table.Column.text(line), Table.Column.text("What is wrong")),
                        rows),
                more(bad.size(), "The file below holds all of them."));
    }

    private static String more(int all, String then) {
        return all > SHOWN ? "And " + Figures.COUNT.text(all - SHOWN) + " more. " + then : "";
    }

    private static Table changes(WaitingFile.Changes changes) {
        String caption = Figures.COUNT.text(changes.fresh()) + " new, " + Figures.COUNT.text(changes.changed())
                + " changed, " + Figures.COUNT.text(changes.same()) + " as they stand already";
        List<Table.Row> rows = changes.each().stream()
                .limit(SHOWN)
                .map(one -> Table.Row.of(
                        Table.Cell.text(one.thing()),
                        Table.Cell.tag(one.fresh() ? Tag.of("New", Tone.DONE) : Tag.of("Changed", Tone.SOON)),
                        Table.Cell.text(one.what())))
                .toList();
        return Table.of(
                        caption,
                        List.of(
                                Table.Column.text("What"),
                                Table.Column.text("State"),
                                Table.Column.text("What is new of it")),
                        rows)
                .whenEmpty("Nothing would change: all that can be kept stands already.");
    }

    /** The bad lines as they were written, with a column more that says what is wrong. */
    @GetMapping("/campaigns/{id}/coverage/files/{file}/lines.csv")
    ResponseEntity<byte[]> badLines(@PathVariable String id, @PathVariable UUID file, Person person) {
        Campaign campaign = desk.require(id, person);
        WaitingFile waiting = imports.waiting(campaign, file).orElseThrow(SecretExistence::new);
        return csv("lines-to-put-right.csv", waiting.lines().correctable());
    }

    @PostMapping("/campaigns/{id}/coverage/files/{file}/book")
    View keep(@PathVariable String id, @PathVariable UUID file, Person person) {
        Campaign campaign = desk.require(id, person);
        FileKind kind = imports.waiting(campaign, file).map(WaitingFile::kind).orElse(FileKind.BOOKINGS);
        String counts =
                imports.keep(campaign, file, person).map(CoverageDesk::counts).orElse("");
        return SeeOther.at(CoverageDesk.address(campaign.id()) + page(kind) + counts);
    }

    private static String page(FileKind kind) {
        return switch (kind) {
            case BOOKINGS -> "";
            case SITES -> "/sites";
            case FILMS -> "/films";
            case DELIVERED -> "/delivered";
        };
    }

    @PostMapping("/campaigns/{id}/coverage/files/{file}/discard")
    View discard(@PathVariable String id, @PathVariable UUID file, Person person) {
        Campaign campaign = desk.require(id, person);
        imports.discard(campaign.id(), file, person);
        return SeeOther.at(CoverageDesk.address(campaign.id()));
    }

    /** The sample's bookings, to begin from. */
    @GetMapping("/campaigns/{id}/coverage/example.csv")
    ResponseEntity<byte[]> example(@PathVariable String id, Person person) throws IOException {
        desk.require(id, person);
        try (var file = FileController.class.getResourceAsStream("/samples/bookings-2019.csv")) {
            byte[] content = file == null ? new byte[0] : file.readAllBytes();
            return csv("bookings-example.csv", new String(content, StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/campaigns/{id}/coverage/templates/{kind}.csv")
    ResponseEntity<byte[]> csvTemplate(@PathVariable String id, @PathVariable String kind, Person person) {
        desk.require(id, person);
        FileKind chosen = FileKind.of(kind);
        return csv(chosen.code() + ".csv", Templates.csv(chosen));
    }

    @GetMapping("/campaigns/{id}/coverage/templates/{kind}.xlsx")
    ResponseEntity<byte[]> workbookTemplate(@PathVariable String id, @PathVariable String kind, Person person) {
        desk.require(id, person);
        FileKind chosen = FileKind.of(kind);
        return file(chosen.code() + ".xlsx", XLSX, Templates.workbook(chosen));
    }

    private static ResponseEntity<byte[]> csv(String name, String text) {
        // the mark tells spreadsheets the encoding
        return file(name, CSV, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
