package org.heed.campaigns.partners.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.heed.campaigns.partners.Agreement;
import org.heed.campaigns.partners.Entry;
import org.heed.campaigns.partners.Invitation;
import org.heed.campaigns.partners.Invitations;
import org.heed.campaigns.partners.Organisation;
import org.heed.campaigns.partners.Organisations;
import org.heed.campaigns.partners.PartnerFile;
import org.heed.campaigns.partners.Sector;
import org.heed.campaigns.partners.Sectors;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.geography.Geography;
import org.heed.ground.mail.Recipient;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.Language;
import org.heed.ground.words.Region;
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

/** Organisations: the list, a form, a file, and one of them with its contacts, links and history. */
@Controller
@OnStaffFront
class PartnersController {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final int LONGEST_NOTE = 500;
    private static final int LINES_SHOWN = 50;

    private final Organisations organisations;
    private final Invitations invitations;
    private final Sectors sectors;
    private final Geography geography;
    private final Plans plans;
    private final DemoPeople people;
    private final Desks desks;
    private final Clock clock;

    PartnersController(
            Organisations organisations,
            Invitations invitations,
            Sectors sectors,
            Geography geography,
            Plans plans,
            DemoPeople people,
            Desks desks,
            Clock clock) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.sectors = sectors;
        this.geography = geography;
        this.plans = plans;
        this.people = people;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping("/partners")
    Page list(
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String told,
            Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        List<Table.Row> rows = organisations.all().stream()
                .filter(one -> sector.isEmpty() || one.sector().code().equals(sector))
                .map(one -> Table.Row.of(
                        Table.Cell.link(one.name(), address(one.id())),
                        Table.Cell.text(one.sector().title()),
                        Table.Cell.text(regions(one)),
                        Table.Cell.tag(state(one))))
                .toList();
        Table table = Table.of(
                        "Organisations",
                        List.of(
                                Table.Column.text("Organisation"),
                                Table.Column.text("Sector"),
                                Table.Column.text("Regions"),
                                Table.Column.text("State")),
                        rows)
                .whenEmpty("Organisations that share what campaigns say will stand here. Add one, or bring a file.");
        return Page.of(
                "campaigns/partners/partners",
                new PartnersPage(
                        desks.frame(person, "Partners", PartnersDesk.SECTION),
                        null,
                        told(told),
                        List.of(),
                        List.of(Field.select("sector", "Sector", sectorChoices("All sectors"))
                                .value(sector)),
                        table,
                        none(),
                        List.of(),
                        "/partners"));
    }

    static Table none() {
        return Table.of("", List.of(), List.of());
    }

    private String regions(Organisation one) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        return String.join(
                ", ",
                one.regions().stream()
                        .sorted()
                        .map(region -> geography.nameOf(region, today))
                        .toList());
    }

    static Tag state(Organisation one) {
        if (one.stopped()) {
            return Tag.of("Not written to", Tone.QUIET);
        }
        return switch (one.agreement()) {
            case AGREED -> Tag.of(one.agreement().title(), Tone.DONE);
            case ASKED -> Tag.of(one.agreement().title(), Tone.SOON);
            case NONE -> Tag.of(one.agreement().title(), Tone.QUIET);
        };
    }

    private List<Choice> sectorChoices(String first) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", first)));
        sectors.all().forEach(sector -> choices.add(Choice.of(sector.code(), sector.title())));
        return choices;
    }

    private static String told(String code) {
        return switch (code) {
            case "added" -> "The organisation is kept.";
            case "changed" -> "The change is kept.";
            case "contact" -> "The contact is kept.";
            case "ended" -> "The contact is ended, and name and address are blanked.";
            case "note" -> "The note is kept.";
            case "withdrawn" -> "The link leads nowhere from now on.";
            default ->
                code.matches("file-\\d{1,6}-\\d{1,6}")
                        ? code.split("-")[1] + " organisations added, " + code.split("-")[2] + " known already."
                        : "";
        };
    }

    /** What was typed of an organisation. */
    private record Typed(
            String name,
            String sector,
            String agreement,
            List<String> regions,
            String contact,
            String email,
            String language) {
        static final Typed NOTHING = new Typed("", "", "NONE", List.of(), "", "", "en");
    }

    @GetMapping("/partners/new")
    Page begin(Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        return form(FieldErrors.none(), Typed.NOTHING, person);
    }

    private Page form(FieldErrors errors, Typed typed, Person person) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("name", "Organisation").value(typed.name()).error(errors));
        fields.addAll(details(errors, typed.sector(), typed.agreement(), typed.regions()));
        fields.addAll(contactFields(errors, typed.contact(), typed.email(), typed.language()));
        return Page.of(
                "campaigns/partners/form",
                new FormPage(
                        desks.frame(person, "Add an organisation", PartnersDesk.SECTION)
                                .errors(errors),
                        "Add an organisation",
                        errors,
                        fields,
                        none(),
                        "/partners/new",
                        "Keep it",
                        FormPage.Kind.ORGANISATION));
    }

    private List<Field> details(FieldErrors errors, String sector, String agreement, List<String> chosen) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        List<Choice> agreements = new ArrayList<>();
        for (Agreement one : Agreement.values()) {
            agreements.add(Choice.of(one.name(), one.title()));
        }
        List<Choice> regions = geography.regions(today).stream()
                .map(one -> Choice.of(one.region().code(), one.name()))
                .toList();
        return List.of(
                Field.select("sector", "Sector", sectorChoices("Choose"))
                        .value(sector)
                        .error(errors),
                Field.select("agreement", "Agreement", agreements).value(agreement),
                Field.checkboxes("regions", "Regions in which it reaches people", regions)
                        .values(chosen)
                        .arranged(Field.Arrangement.SMALL)
                        .error(errors));
    }

    private static List<Field> contactFields(FieldErrors errors, String name, String email, String language) {
        return List.of(
                Field.text("contact", "Contact")
                        .hint("Whom letters are addressed to")
                        .value(name)
                        .error(errors),
                Field.email("email", "E-mail address").value(email).error(errors),
                Field.select("language", "Letters in", List.of(Choice.of("en", "English"), Choice.of("cy", "Welsh")))
                        .value(language));
    }

    @PostMapping("/partners/new")
    View add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "NONE") String agreement,
            @RequestParam(defaultValue = "") List<String> regions,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "en") String language,
            Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        Typed typed = new Typed(name.strip(), sector, agreement, regions, contact.strip(), email.strip(), language);
        FieldErrors errors = FieldErrors.none();
        if (typed.name().isEmpty() || typed.name().length() > Entry.LONGEST) {
            errors = errors.with("name", "Enter a name of " + Entry.LONGEST + " characters or fewer");
        }
        Optional<Sector> known = sectors.find(sector);
        if (known.isEmpty()) {
            errors = errors.with("sector", "Choose a sector");
        }
        boolean named = !typed.contact().isEmpty() || !typed.email().isEmpty();
        errors = named ? checkContact(errors, typed.contact(), typed.email()) : errors;
        if (errors.isEmpty()) {
            Entry entry = new Entry(
                    typed.name(),
                    known.orElseThrow(),
                    agreement(agreement),
                    regions(regions),
                    named ? Optional.of(contact(typed.contact(), typed.email(), language)) : Optional.empty());
            Optional<Long> id = organisations.add(entry, person);
            if (id.isPresent()) {
                return SeeOther.at(address(id.get()) + "?told=added");
            }
            errors = FieldErrors.of("name", "An organisation of this name is kept already");
        }
        return form(errors, typed, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FieldErrors checkContact(FieldErrors errors, String name, String email) {
        FieldErrors found = errors;
        if (name.isEmpty() || name.length() > Entry.LONGEST) {
            found = found.with("contact", "Enter a name of " + Entry.LONGEST + " characters or fewer");
        }
        return Recipient.isAddress(email)
                ? found
                : found.with("email", "Enter an e-mail address in the correct format, such as name@example.org");
    }

    private static Entry.Person contact(String name, String email, String language) {
        return new Entry.Person(name, email, language.equals("cy") ? Language.WELSH : Language.ENGLISH);
    }

    private static Agreement agreement(String name) {
        for (Agreement one : Agreement.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return Agreement.NONE;
    }

    private Set<Region> regions(List<String> codes) {
        Set<Region> regions = new TreeSet<>();
        for (String code : codes) {
            if (code.matches("[a-z0-9][a-z0-9-]{0,47}") && geography.knows(Region.of(code))) {
                regions.add(Region.of(code));
            }
        }
        return regions;
    }

    @GetMapping("/partners/import")
    Page askForFile(Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        return filePage(FieldErrors.none(), none(), person);
    }

    private Page filePage(FieldErrors errors, Table lines, Person person) {
        return Page.of(
                "campaigns/partners/form",
                new FormPage(
                        desks.frame(person, "Bring a file", PartnersDesk.SECTION)
                                .errors(errors),
                        "Bring a file of organisations",
                        errors,
                        List.of(Field.file("file", "File (CSV)").error(errors)),
                        lines,
                        "/partners/import",
                        "Bring it",
                        FormPage.Kind.FILE));
    }

    @PostMapping("/partners/import")
    View bring(@RequestParam MultipartFile file, Person person) throws IOException {
        desks.require(person, Right.KEEP_PARTNERS);
        if (file.isEmpty()) {
            return filePage(FieldErrors.of("file", "Choose a file"), none(), person)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        PartnerFile.Read read =
                new PartnerFile(sectors, geography).read(new String(file.getBytes(), StandardCharsets.UTF_8));
        if (!read.bad().isEmpty() || read.good().isEmpty()) {
            String why = read.bad().isEmpty()
                    ? "The file holds no organisation"
                    : read.bad().size() == 1
                            ? "1 line has to be put right; nothing was kept"
                            : read.bad().size() + " lines have to be put right; nothing was kept";
            List<Table.Row> rows = read.bad().stream()
                    .limit(LINES_SHOWN)
                    .map(line -> Table.Row.of(Long.toString(line.number()), line.reason()))
                    .toList();
            Table lines = Table.of(
                    "Line by line", List.of(Table.Column.text("Line"), Table.Column.text("What is wrong")), rows);
            return filePage(FieldErrors.of("file", why), lines, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Organisations.Tally tally = organisations.addAll(read.good(), person);
        return SeeOther.at("/partners?told=file-" + tally.added() + "-" + tally.known());
    }

    @GetMapping("/partners/example.csv")
    ResponseEntity<byte[]> example(Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        String text = """
                organisation,sector,regions,contact,email,language
                Mock & Daughters Stores,retail,wales north-west,Sam Specimen,sam@stores.example,en
                Ceir Enghraifft,vehicles,wales,Wyn Enghraifft,wyn@ceir.example,cy
                """;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"organisations.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/partners/{id:\\d+}")
    Page show(@PathVariable long id, @RequestParam(defaultValue = "") String told, Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        return page(require(id), told(told), FieldErrors.none(), List.of("", "", "en", ""), person);
    }

    private Organisation require(long id) {
        return organisations.find(id).orElseThrow(SecretExistence::new);
    }

    /** @param typed contact, address, language and note */
    private Page page(Organisation one, String told, FieldErrors errors, List<String> typed, Person person) {
        List<OrganisationPage.Person> contacts = organisations.contacts(one.id()).stream()
                .map(contact -> new OrganisationPage.Person(
                        contact.id(),
                        contact.name(),
                        contact.email(),
                        contact.language().equals(Language.WELSH) ? "Welsh" : "English"))
                .toList();
        List<OrganisationPage.Event> events = organisations.activities(one.id()).stream()
                .map(event -> new OrganisationPage.Event(
                        DAY.format(event.at()),
                        event.kind().title(),
                        event.note(),
                        event.by().isEmpty() ? "by their link" : name(event.by())))
                .toList();
        return Page.of(
                "campaigns/partners/organisation",
                new OrganisationPage(
                        desks.frame(person, one.name(), PartnersDesk.SECTION).errors(errors),
                        one.name(),
                        one.regions().isEmpty()
                                ? one.sector().title()
                                : one.sector().title() + " in " + regions(one),
                        state(one),
                        told,
                        errors,
                        details(
                                errors,
                                one.sector().code(),
                                one.agreement().name(),
                                one.regions().stream().map(Region::code).toList()),
                        contacts,
                        contactFields(errors, typed.get(0), typed.get(1), typed.get(2)),
                        invitations.of(one.id()).stream().map(this::link).toList(),
                        events,
                        Field.area("note", "Write something down")
                                .rows(2)
                                .limit(LONGEST_NOTE)
                                .value(typed.get(3))
                                .error(errors),
                        address(one.id())));
    }

    private OrganisationPage.Link link(Invitation one) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        boolean ended = today.isAfter(one.lastDay());
        Tag state = one.withdrawn()
                ? Tag.of("Withdrawn", Tone.QUIET)
                : ended ? Tag.of("Ended", Tone.QUIET) : Tag.of("Works", Tone.DONE);
        String campaign = plans.campaign(one.campaign())
                .map(known -> known.name())
                .orElse(one.campaign().code());
        return new OrganisationPage.Link(
                one.id().toString(),
                campaign,
                one.contact(),
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(one.lastDay()),
                state,
                !one.withdrawn() && !ended);
    }

    private String name(String id) {
        return people.find(id).map(Person::name).orElse(id);
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    @PostMapping("/partners/{id:\\d+}/change")
    View change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "NONE") String agreement,
            @RequestParam(defaultValue = "") List<String> regions,
            Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        Organisation one = require(id);
        Optional<Sector> known = sectors.find(sector);
        if (known.isEmpty()) {
            return page(one, "", FieldErrors.of("sector", "Choose a sector"), List.of("", "", "en", ""), person)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        organisations.change(id, known.get(), agreement(agreement), regions(regions), person);
        return SeeOther.at(address(id) + "?told=changed");
    }

    @PostMapping("/partners/{id:\\d+}/contacts")
    View addContact(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "en") String language,
            Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        Organisation one = require(id);
        FieldErrors errors = checkContact(FieldErrors.none(), contact.strip(), email.strip());
        if (errors.isEmpty()
                && !organisations.addContact(id, contact(contact.strip(), email.strip(), language), person)) {
            errors = FieldErrors.of("email", "This address is kept here already");
        }
        if (!errors.isEmpty()) {
            return page(one, "", errors, List.of(contact, email, language, ""), person)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return SeeOther.at(address(id) + "?told=contact");
    }

    @PostMapping("/partners/{id:\\d+}/contacts/{contact}/end")
    View endContact(@PathVariable long id, @PathVariable long contact, Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        require(id);
        organisations.endContact(id, contact, person);
        return SeeOther.at(address(id) + "?told=ended");
    }

    @PostMapping("/partners/{id:\\d+}/notes")
    View write(@PathVariable long id, @RequestParam(defaultValue = "") String note, Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        Organisation one = require(id);
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            return page(
                            one,
                            "",
                            FieldErrors.of("note", "Write 1 to " + LONGEST_NOTE + " characters"),
                            List.of("", "", "en", note),
                            person)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        organisations.write(id, note.strip(), person);
        return SeeOther.at(address(id) + "?told=note");
    }

    @PostMapping("/partners/{id:\\d+}/links/{link}/withdraw")
    View withdraw(@PathVariable long id, @PathVariable UUID link, Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        require(id);
        invitations.withdraw(id, link, person);
        return SeeOther.at(address(id) + "?told=withdrawn");
    }

    static String address(long id) {
        return "/partners/" + id;
    }
}
