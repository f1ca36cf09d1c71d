package org.heed.measurement.scoreboard.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Table;
import org.heed.ground.words.CampaignId;
import org.heed.measurement.scoreboard.Lesson;
import org.heed.measurement.scoreboard.Score;
import org.heed.measurement.scoreboard.Scoreboards;
import org.heed.measurement.scoreboard.Stage;
import org.heed.measurement.scoreboard.SurveyFile;
import org.heed.measurement.scoreboard.Surveys;
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

/** The scoreboard of a campaign: what went in and what came of it, beside earlier campaigns. */
@Controller
@OnStaffFront
class ScoreboardController {
    private static final int MOST_BESIDE = 3;
    private static final int LINES_SHOWN = 50;

    private final Plans plans;
    private final Scoreboards scoreboards;
    private final Surveys surveys;
    private final CampaignHeads heads;
    private final Desks desks;

    ScoreboardController(Plans plans, Scoreboards scoreboards, Surveys surveys, CampaignHeads heads, Desks desks) {
        this.plans = plans;
        this.scoreboards = scoreboards;
        this.surveys = surveys;
        this.heads = heads;
        this.desks = desks;
    }

    /** What somebody typed and what is wrong with it. */
    private record Typed(String kind, String lesson, FieldErrors errors, List<SurveyFile.BadLine> badLines) {
        static Typed nothing() {
            return new Typed("", "", FieldErrors.none(), List.of());
        }
    }

    @GetMapping("/campaigns/{id}/scoreboard")
    Page show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> beside,
            @RequestParam(defaultValue = "") String told,
            Person person) {
        Campaign campaign = find(id, person);
        String sentence = told.equals("lesson")
                ? "The lesson is kept"
                : told.matches("survey-[0-9]{1,3}") ? told.substring(7) + " figures are kept" : "";
        return page(campaign, besides(campaign, beside), sentence, Typed.nothing(), person);
    }

    /** Those of the asked that exist and are others; the rest is passed over. */
    private List<Campaign> besides(Campaign campaign, List<String> asked) {
        return plans.campaigns().stream()
                .filter(other -> !other.id().equals(campaign.id()))
                .filter(other -> asked.contains(other.id().code()))
                .limit(MOST_BESIDE)
                .toList();
    }

    @PostMapping("/campaigns/{id}/scoreboard/lessons")
    View learn(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String lesson,
            Person person) {
        Campaign campaign = find(id, person);
        desks.require(person, Right.PLAN_CAMPAIGN);
        Map<String, String> wrong = new LinkedHashMap<>();
        Optional<Lesson.Kind> known = kind(kind);
        if (known.isEmpty()) {
            wrong.put("kind", "Say what follows from it");
        }
        String text = lesson.strip();
        if (text.isEmpty()) {
            wrong.put("lesson", "Write what was learnt");
        } else if (text.length() > Lesson.LONGEST) {
            wrong.put("lesson", "Use " + Lesson.LONGEST + " characters or fewer");
        }
        if (!wrong.isEmpty()) {
            return page(campaign, List.of(), "", new Typed(kind, lesson, new FieldErrors(wrong), List.of()), person)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        surveys.learn(campaign.id(), new Lesson(known.orElseThrow(), text, person.id()), person);
        return SeeOther.at(address(campaign) + "?told=lesson");
    }

    private static Optional<Lesson.Kind> kind(String code) {
        for (Lesson.Kind kind : Lesson.Kind.values()) {
            if (kind.name().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    @PostMapping("/campaigns/{id}/scoreboard/surveys")
    View bring(@PathVariable String id, @RequestParam MultipartFile file, Person person) throws IOException {
        Campaign campaign = find(id, person);
        desks.require(person, Right.PLAN_CAMPAIGN);
        SurveyFile.Read read = file.isEmpty()
                ? new SurveyFile.Read(List.of(), List.of())
                : SurveyFile.read(new String(file.getBytes(), StandardCharsets.UTF_8));
        String why = "";
        if (file.isEmpty()) {
            why = "Choose a file";
        } else if (!read.bad().isEmpty()) {
            why = read.bad().size() == 1
                    ? "1 line has to be put right; nothing was kept"
                    : read.bad().size() + " lines have to be put right; nothing was kept";
        } else if (read.good().isEmpty()) {
            why = "The file holds no figure";
        }
        if (!why.isEmpty()) {
            return page(campaign, List.of(), "", new Typed("", "", FieldErrors.of("file", why), read.bad()), person)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        surveys.keep(campaign.id(), read.good(), person);
        return SeeOther.at(address(campaign) + "?told=survey-" + read.good().size());
    }

    @GetMapping("/campaigns/{id}/scoreboard/example.csv")
    ResponseEntity<byte[]> example(@PathVariable String id, Person person) {
        find(id, person);
        String text = """
                stage,measure,value,unit,respondents,period,source
                outtakes,Recall the campaign,41,percent,1204,April 2019,Example Research
                outtakes,Would report a concern,83,percent,1204,April 2019,Example Research
                outputs,Video views of 3 seconds or more,1200000,count,,January to March 2019,Example Media
                """;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"surveys.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Campaign find(String id, Person person) {
        desks.require(person, Right.SEE_CAMPAIGN);
        try {
            return plans.campaign(CampaignId.of(id)).orElseThrow(SecretExistence::new);
        } catch (IllegalArgumentException noId) {
            throw new SecretExistence();
        }
    }

    private Page page(Campaign campaign, List<Campaign> besides, String told, Typed typed, Person person) {
        List<Campaign> all = new ArrayList<>(List.of(campaign));
        all.addAll(besides);
        return Page.of(
                "measurement/scoreboard/scoreboard",
                new ScoreboardPage(
                        desks.frame(person, "Scoreboard", "campaigns").errors(typed.errors()),
                        heads.head(campaign, person, ScoreboardPart.TITLE),
                        told,
                        typed.errors(),
                        all.stream().map(Campaign::name).toList(),
                        sections(all),
                        surveys.lessons(campaign.id()),
                        beside(campaign, besides),
                        entry(campaign, typed, person)));
    }

    private List<ScoreboardPage.Section> sections(List<Campaign> campaigns) {
        List<List<Score>> boards = campaigns.stream().map(scoreboards::of).toList();
        List<ScoreboardPage.Section> sections = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage == Stage.LEARNING) {
                continue; // lessons are no figures
            }
            Map<String, List<ScoreboardPage.Cell>> rows = new LinkedHashMap<>();
            for (int at = 0; at < boards.size(); at++) {
                for (Score score : boards.get(at)) {
                    if (score.stage() == stage) {
                        rows.computeIfAbsent(score.name(), name -> unknown(boards.size()))
                                .set(at, new ScoreboardPage.Cell(score.value(), score.basis()));
                    }
                }
            }
            sections.add(new ScoreboardPage.Section(
                    stage.name().toLowerCase(java.util.Locale.ROOT),
                    stage.title(),
                    stage.asks(),
                    rows.entrySet().stream()
                            .map(row -> new ScoreboardPage.Row(row.getKey(), row.getValue()))
                            .toList()));
        }
        return sections;
    }

    private static List<ScoreboardPage.Cell> unknown(int campaigns) {
        List<ScoreboardPage.Cell> cells = new ArrayList<>();
        for (int at = 0; at < campaigns; at++) {
            cells.add(new ScoreboardPage.Cell("", ""));
        }
        return cells;
    }

    private ScoreboardPage.Beside beside(Campaign campaign, List<Campaign> besides) {
        List<Choice> others = plans.campaigns().stream()
                .filter(other -> !other.id().equals(campaign.id()))
                .map(other -> Choice.of(other.id().code(), other.name()))
                .toList();
        List<Field> fields = others.isEmpty()
                ? List.of()
                : List.of(Field.checkboxes("beside", "Set beside it", others)
                        .values(besides.stream().map(other -> other.id().code()).toList()));
        return new ScoreboardPage.Beside(address(campaign), fields);
    }

    private List<ScoreboardPage.Entry> entry(Campaign campaign, Typed typed, Person person) {
        if (!desks.may(person, Right.PLAN_CAMPAIGN)) {
            return List.of();
        }
        List<Choice> kinds = new ArrayList<>();
        for (Lesson.Kind kind : Lesson.Kind.values()) {
            kinds.add(Choice.of(kind.name(), kind.title()));
        }
        Table lines = Table.of(
                "Line by line",
                List.of(Table.Column.text("Line"), Table.Column.text("What is wrong")),
                typed.badLines().stream()
                        .limit(LINES_SHOWN)
                        .map(line -> Table.Row.of(Long.toString(line.number()), line.reason()))
                        .toList());
        FieldErrors errors = typed.errors();
        return List.of(new ScoreboardPage.Entry(
                address(campaign),
                Field.area("lesson", "What was learnt").value(typed.lesson()).error(errors.of("lesson")),
                Field.radios("kind", "What follows from it", kinds)
                        .value(typed.kind())
                        .error(errors.of("kind")),
                Field.file("file", "A CSV file of surveys").error(errors.of("file")),
                lines));
    }

    private static String address(Campaign campaign) {
        return "/campaigns/" + campaign.id() + "/scoreboard";
    }
}
