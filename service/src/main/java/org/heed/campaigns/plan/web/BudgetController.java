package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.CampaignController.address;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.heed.campaigns.plan.Budget;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CinemaCost;
import org.heed.campaigns.plan.CostLine;
import org.heed.campaigns.plan.Medium;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The budget of a campaign, and what a spot in cinemas would cost. */
@Controller
@OnStaffFront
class BudgetController {
    private static final int MOST_ADMISSIONS = 100_000_000;

    private final Budget budget;
    private final CampaignDoor door;
    private final CinemaCost cinema = CinemaCost.shipped();

    BudgetController(Budget budget, CampaignDoor door) {
        this.budget = budget;
        this.door = door;
    }

    @GetMapping("/campaigns/{id}/budget")
    Page list(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        Campaign campaign = door.see(id, person);
        boolean mayChange = door.mayPlan(person);
        String sentence = switch (told) {
            case "kept" -> "The cost is kept.";
            case "removed" -> "The cost is taken out.";
            default -> "";
        };
        Budget.Sum sum = budget.sum(campaign.id());
        return Page.of(
                "campaigns/plan/budget",
                new BudgetPage(
                        door.frame(person, "Budget"),
                        door.head(campaign, person, BudgetPart.TITLE),
                        sentence,
                        List.of(
                                new BudgetPage.Figure("planned", Money.pounds(sum.planned())),
                                new BudgetPage.Figure("committed", Money.pounds(sum.committed())),
                                new BudgetPage.Figure("spent", Money.pounds(sum.spent())),
                                new BudgetPage.Figure(
                                        sum.left() < 0 ? "over the plan" : "still free",
                                        Money.pounds(Math.abs(sum.left())))),
                        lines(campaign, mayChange),
                        media(campaign),
                        mayChange,
                        address(campaign.id())));
    }

    private Table lines(Campaign campaign, boolean mayChange) {
        List<Table.Row> rows = budget.lines(campaign.id()).stream()
                .map(kept -> {
                    CostLine line = kept.line();
                    return Table.Row.of(
                            mayChange
                                    ? Table.Cell.link(line.what(), address(campaign.id()) + "/budget/" + kept.id())
                                    : Table.Cell.text(line.what()),
                            Table.Cell.text(line.medium().title()),
                            Table.Cell.text(Money.pounds(line.planned())),
                            Table.Cell.text(Money.pounds(line.committed())),
                            Table.Cell.text(Money.pounds(line.spent())));
                })
                .toList();
        return Table.of(
                        "Costs",
                        List.of(
                                Table.Column.text("What for"),
                                Table.Column.text("Medium"),
                                Table.Column.figures("Planned"),
                                Table.Column.figures("Committed"),
                                Table.Column.figures("Spent")),
                        rows)
                .whenEmpty("Costs will stand here, by medium: what is planned, what is ordered, what is paid.");
    }

    private Table media(Campaign campaign) {
        Map<Medium, long[]> sums = new EnumMap<>(Medium.class);
        for (Budget.Kept kept : budget.lines(campaign.id())) {
            long[] sum = sums.computeIfAbsent(kept.line().medium(), medium -> new long[3]);
            sum[0] += kept.line().planned();
            sum[1] += kept.line().committed();
            sum[2] += kept.line().spent();
        }
        List<Table.Row> rows = new ArrayList<>();
        sums.forEach((medium, sum) -> rows.add(
                Table.Row.of(medium.title(), Money.pounds(sum[0]), Money.pounds(sum[1]), Money.pounds(sum[2]))));
        return Table.of(
                "By medium",
                List.of(
                        Table.Column.text("Medium"),
                        Table.Column.figures("Planned"),
                        Table.Column.figures("Committed"),
                        Table.Column.figures("Spent")),
                rows);
    }

    @GetMapping("/campaigns/{id}/budget/{line}")
    View ask(
            @PathVariable String id,
            @PathVariable String line,
            @RequestParam MultiValueMap<String, String> given,
            Person person) {
        Campaign campaign = door.plan(id, person);
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>(given);
        kept(campaign, line).ifPresent(kept -> {
            values.set("medium", kept.line().medium().name());
            values.set("what", kept.line().what());
            values.set("planned", Money.typed(kept.line().planned()));
            values.set("committed", Money.typed(kept.line().committed()));
            values.set("spent", Money.typed(kept.line().spent()));
        });
        return form(campaign, person, line, values, FieldErrors.none());
    }

    @PostMapping("/campaigns/{id}/budget/{line}")
    View keep(
            @PathVariable String id,
            @PathVariable String line,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        Campaign campaign = door.plan(id, person);
        Optional<Budget.Kept> kept = kept(campaign, line);
        if ("remove".equals(values.getFirst("then")) && kept.isPresent()) {
            budget.remove(campaign.id(), kept.get().id(), person);
            return SeeOther.at(address(campaign.id()) + "/budget?told=removed");
        }
        Typed typed = new Typed(values);
        FieldErrors errors = FieldErrors.none();
        if (typed.text("what").isEmpty() || typed.text("what").length() > 200) {
            errors = errors.with("what", "Enter what it is for, in 1 to 200 characters");
        }
        if (medium(typed.text("medium")).isEmpty()) {
            errors = errors.with("medium", "Choose a medium");
        }
        for (String field : List.of("planned", "committed", "spent")) {
            if (Money.read(typed.text(field)).isEmpty()) {
                errors = errors.with(field, "Enter pounds, such as 12,500 or 12,500.50");
            }
        }
        if (!errors.isEmpty()) {
            return form(campaign, person, line, values, errors).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        CostLine read = new CostLine(
                medium(typed.text("medium")).orElseThrow(),
                typed.text("what"),
                Money.read(typed.text("planned")).orElseThrow(),
                Money.read(typed.text("committed")).orElseThrow(),
                Money.read(typed.text("spent")).orElseThrow());
        if (kept.isPresent()) {
            budget.change(campaign.id(), new Budget.Kept(kept.get().id(), read), person);
        } else {
            budget.add(campaign.id(), read, person);
        }
        return SeeOther.at(address(campaign.id()) + "/budget?told=kept");
    }

    /** The line; empty for a new one. */
    private Optional<Budget.Kept> kept(Campaign campaign, String line) {
        if (line.equals("new")) {
            return Optional.empty();
        }
        if (!line.matches("[0-9]{1,18}")) {
            throw new SecretExistence();
        }
        return Optional.of(budget.line(campaign.id(), Long.parseLong(line)).orElseThrow(SecretExistence::new));
    }

    private static Optional<Medium> medium(String code) {
        for (Medium medium : Medium.values()) {
            if (medium.name().equals(code)) {
                return Optional.of(medium);
            }
        }
        return Optional.empty();
    }

    private Page form(
            Campaign campaign, Person person, String line, MultiValueMap<String, String> values, FieldErrors errors) {
        Typed typed = new Typed(values);
        boolean fresh = line.equals("new");
        String title = fresh ? "Add a cost" : "Change the cost";
        List<Choice> media = new ArrayList<>(List.of(Choice.of("", "Choose")));
        for (Medium medium : Medium.values()) {
            media.add(Choice.of(medium.name(), medium.title()));
        }
        List<Field> fields = new ArrayList<>(List.of(
                Field.text("what", "What for").value(typed.text("what")).error(errors),
                Field.select("medium", "Medium", media)
                        .value(typed.text("medium"))
                        .error(errors)));
        for (String[] money : new String[][] {
            {"planned", "Planned, in pounds"}, {"committed", "Committed, in pounds"}, {"spent", "Spent, in pounds"}
        }) {
            fields.add(Field.text(money[0], money[1])
                    .digits()
                    .width(10)
                    .value(typed.text(money[0]))
                    .error(errors));
        }
        return Page.of(
                "campaigns/plan/flightForm",
                new FormPage(
                        door.frame(person, title).errors(errors),
                        door.head(campaign, person, BudgetPart.TITLE),
                        title,
                        List.of(),
                        errors,
                        address(campaign.id()) + "/budget/" + line,
                        List.of(new FormPage.Group("", fields)),
                        fresh ? List.of() : List.of(new FormPage.Hidden("then", "remove")),
                        "Keep the cost",
                        address(campaign.id()) + "/budget"));
    }

    /** Answers by a query in the address, so that it works without a script and can be sent to a colleague. */
    @GetMapping("/campaigns/{id}/cinema-cost")
    View cinema(@PathVariable String id, @RequestParam MultiValueMap<String, String> values, Person person) {
        Campaign campaign = door.see(id, person);
        boolean asked = !values.isEmpty();
        Typed typed = new Typed(values);
        FieldErrors errors = FieldErrors.none();
        int admissions = 0;
        try {
            admissions = Integer.parseInt(typed.text("admissions").replaceAll("[,\\s]", ""));
        } catch (NumberFormatException noNumber) {
            admissions = 0;
        }
        Optional<BigDecimal> cpt = decimal(typed.text("cpt"));
        Optional<BigDecimal> factor = decimal(typed.text("factor").isEmpty() ? "1" : typed.text("factor"));
        Optional<CinemaCost.Length> length =
                cinema.length(typed.number("length").orElse(0));
        Optional<CinemaCost.Spot> spot = cinema.spot(typed.text("spot"));
        if (asked) {
            if (admissions < 1 || admissions > MOST_ADMISSIONS) {
                errors = errors.with("admissions", "Enter admissions as a whole number, such as 850,000");
            }
            if (cpt.isEmpty()) {
                errors = errors.with("cpt", "Enter pounds above 0, such as 62.50");
            }
            if (length.isEmpty()) {
                errors = errors.with("length", "Choose a length");
            }
            if (spot.isEmpty()) {
                errors = errors.with("spot", "Choose a place in the reel");
            }
            if (factor.isEmpty()) {
                errors = errors.with("factor", "Enter a factor above 0, such as 1.1");
            }
        }
        List<SummaryRow> answer = List.of();
        List<FormPage.Hidden> hidden = List.of();
        if (asked && errors.isEmpty()) {
            CinemaCost.Order order = new CinemaCost.Order(
                    admissions, cpt.orElseThrow(), length.orElseThrow(), spot.orElseThrow(), factor.orElseThrow());
            CinemaCost.Quote quote = cinema.quote(order);
            answer = answer(order, quote);
            hidden = List.of(
                    new FormPage.Hidden("medium", Medium.CINEMA.name()),
                    new FormPage.Hidden(
                            "what",
                            String.format(
                                    Locale.UK,
                                    "%,d admissions, %d seconds, %s",
                                    admissions,
                                    order.length().seconds(),
                                    order.spot().name().toLowerCase(Locale.UK))),
                    new FormPage.Hidden("planned", Money.typed(Money.pence(quote.total()))));
        }
        Page page = Page.of(
                "campaigns/plan/cinema",
                new CinemaPage(
                        door.frame(person, "What cinema costs").errors(errors),
                        door.head(campaign, person, BudgetPart.TITLE),
                        errors,
                        fields(typed, asked, errors),
                        answer,
                        door.mayPlan(person) ? hidden : List.of(),
                        address(campaign.id())));
        return errors.isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Field> fields(Typed typed, boolean asked, FieldErrors errors) {
        return List.of(
                Field.text("admissions", "Admissions")
                        .hint("People in the seats over all weeks, such as 850,000")
                        .digits()
                        .width(10)
                        .value(typed.text("admissions"))
                        .error(errors),
                Field.text("cpt", "CPT in pounds")
                        .hint("What a thousand admissions cost at 30 seconds; it is bargained for")
                        .width(10)
                        .value(typed.text("cpt"))
                        .error(errors),
                Field.select(
                                "length",
                                "Length",
                                cinema.lengths().stream()
                                        .map(length -> Choice.of(
                                                Integer.toString(length.seconds()),
                                                length.seconds() + " seconds (× " + length.factor() + ")"))
                                        .toList())
                        .value(asked ? typed.text("length") : "60")
                        .error(errors),
                Field.radios(
                                "spot",
                                "Place in the reel",
                                cinema.spots().stream()
                                        .map(spot -> Choice.of(spot.code(), spot.name() + uplift(spot)))
                                        .toList())
                        .arranged(Arrangement.SMALL)
                        .value(
                                asked
                                        ? typed.text("spot")
                                        : cinema.spots().getFirst().code())
                        .error(errors),
                Field.text("factor", "Factor for certificates or routes")
                        .hint("1 where there is none")
                        .width(5)
                        .value(asked ? typed.text("factor") : "1")
                        .error(errors));
    }

    private static String uplift(CinemaCost.Spot spot) {
        return spot.uplift().signum() == 0
                ? ""
                : " (+" + spot.uplift().movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%)";
    }

    private List<SummaryRow> answer(CinemaCost.Order order, CinemaCost.Quote quote) {
        String sum = String.format(
                Locale.UK,
                "%,.1f thousand × %s × %s × %s × %s",
                order.admissions() / 1000.0,
                Money.pounds(order.cpt()),
                order.length().factor(),
                BigDecimal.ONE.add(order.spot().uplift()),
                order.factor());
        return List.of(
                SummaryRow.of("In all", Money.pounds(quote.total())),
                SummaryRow.of("For each 1,000 admissions", Money.pounds(quote.perThousand())),
                SummaryRow.of("The showing", Money.pounds(quote.media()), sum),
                SummaryRow.of("Conversion and distribution", Money.pounds(cinema.conversion())));
    }

    private static Optional<BigDecimal> decimal(String typed) {
        String plain = typed.replaceAll("[£,\\s]", "");
        return plain.matches("[0-9]{1,7}(\\.[0-9]{1,4})?") && new BigDecimal(plain).signum() > 0
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }
}
