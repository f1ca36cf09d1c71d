package org.heed.campaigns.pictures;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.heed.ground.charts.QrCode;
import org.heed.ground.charts.QrCode.ErrorCorrection;
import org.heed.ground.geography.Geography;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;
import tools.jackson.databind.JsonNode;

/** Makes every picture of a campaign from templates, sizes and words that are files. It may be used by many threads. */
public final class Studio {
    /** Stands for no single force: pictures that are used in every force's area. */
    public static final Force EVERYWHERE = Force.of("national");

    private static final Set<String> OWN = Set.of("force", "pledge");
    private static final String QR = "qr";

    private final Map<Force, ForceWords> forces;
    private final ForceWords everywhere;
    private final List<PieceSize> sizes;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Map<Language, Map<String, String>> words;
    private final String address;
    private final Map<List<Object>, List<SetLine>> set = new ConcurrentHashMap<>();
    private final Map<List<Object>, PngBase> bases = new ConcurrentHashMap<>();
    private final Map<List<Object>, BufferedImage> previews = new ConcurrentHashMap<>();
    private final Map<String, PosterBase> posters = new ConcurrentHashMap<>();

    private Studio(Shelf shelf, Geography geography) {
        forces = ForceWords.read(shelf, geography);
        everywhere = ForceWords.everywhere(shelf);
        sizes = sizes(shelf.yaml("sizes.yaml"));
        JsonNode shared = shelf.yaml("words.yaml");
        words = Template.words(Template.need("words.yaml", shared, "words", "words"));
        address = Template.need("words.yaml", shared, "the address of its QR code", QR)
                .asString();
        shelf.templates().forEach(code -> templates.put(code, Template.read(shelf, code, sizes)));
    }

    /** With what the program ships. */
    public static Studio shipped(Geography geography) {
        return new Studio(Shelf.shipped(), geography);
    }

    /** With a designer's folder before it; refuses by one sentence what cannot be used. */
    public static Studio with(Path folder, Geography geography) {
        return new Studio(Shelf.with(folder), geography);
    }

    /** Codes and names of the templates, the usual one first. */
    public Map<String, String> templates() {
        Map<String, String> names = new LinkedHashMap<>();
        templates.forEach((code, template) -> names.put(code, template.name()));
        return names;
    }

    public List<PieceSize> sizes() {
        return sizes;
    }

    /** The forces that pictures are made for, in the order of the file. */
    public List<Force> forces() {
        return List.copyOf(forces.keySet());
    }

    /** The languages that pictures are made in: every one that has the words of the way to report. */
    public List<Language> languages() {
        return words.keySet().stream()
                .sorted((one, other) -> one.equals(Language.ENGLISH)
                        ? -1
                        : other.equals(Language.ENGLISH) ? 1 : one.tag().compareTo(other.tag()))
                .toList();
    }

    /** All pieces of one template; those of one size and language stand together, since they share most of the work. */
    public List<Piece> pieces(String template) {
        require(template);
        List<Piece> all = new ArrayList<>();
        for (PieceSize size : sizes) {
            for (Language language : languages()) {
                forces.keySet().forEach(force -> all.add(new Piece(force, template, size, language)));
            }
        }
        return all;
    }

    /** The pieces of one force, or those that are used {@link #EVERYWHERE}. */
    public List<Piece> pieces(String template, Force force) {
        require(template);
        List<Piece> all = new ArrayList<>();
        for (PieceSize size : sizes) {
            languages().forEach(language -> all.add(new Piece(force, template, size, language)));
        }
        return List.copyOf(all);
    }

    /** The file of a piece; a poster's QR code leads to gov.uk/ACT. */
    public byte[] make(Piece piece) {
        return make(piece, address);
    }

    /** The file of a piece whose QR code, if it carries one, leads to an address of its own, such as its placement's. */
    public byte[] make(Piece piece, String leadsTo) {
        Sheet sheet = sheet(piece, leadsTo);
        if (piece.size().isPaper()) {
            return posters.computeIfAbsent(piece.template(), code -> PosterBase.of(sheet.template(), sheet.artboard()))
                    .poster(sheet, altText(piece), forceName(piece.force(), piece.language()));
        }
        return bases.computeIfAbsent(
                        List.of(piece.template(), piece.size().code(), piece.language()), key -> PngBase.of(sheet))
                .picture(sheet);
    }

    /** A small PNG of a piece for a page, posters too; {@code width} in pixels, 100 to 1000. */
    public byte[] preview(Piece piece, int width) {
        if (width < 100 || width > 1_000) {
            throw new IllegalArgumentException("a preview must be 100 to 1000 pixels wide, was " + width);
        }
        Sheet sheet = sheet(piece);
        int height = (int)
                Math.round(width * sheet.artboard().height() / sheet.artboard().width());
        BufferedImage ground = previews.computeIfAbsent(
                List.of(piece.template(), sheet.artboard().code(), width),
                key -> Canvas.ground(sheet.template(), sheet.artboard(), width, height));
        return Canvas.preview(sheet, ground);
    }

    /** What a piece shows and says, for those who do not see it. */
    public String altText(Piece piece) {
        String text = require(piece.template()).alt().get(piece.language());
        if (text == null) {
            throw new TemplateException(piece.template() + " has no alt text in " + piece.language());
        }
        for (Map.Entry<String, String> word : wordsOf(piece).entrySet()) {
            text = text.replace(
                    "{" + word.getKey() + "}", Marked.of(word.getValue()).letters());
        }
        return text;
    }

    /** What a force is called in a language. */
    public String forceName(Force force, Language language) {
        return force(force).name(language);
    }

    /** What the area of a force is called in a language. */
    public String area(Force force, Language language) {
        return force(force).areas().getOrDefault(language, "");
    }

    Sheet sheet(Piece piece) {
        return sheet(piece, address);
    }

    /** Sets every word of a piece; refuses one that does not fit. */
    Sheet sheet(Piece piece, String leadsTo) {
        Template template = require(piece.template());
        Artboard artboard = template.artboards().get(piece.size().artboard());
        if (artboard == null) {
            throw new TemplateException(
                    piece.template() + " has no artboard " + piece.size().artboard());
        }
        Map<String, String> texts = wordsOf(piece);
        // screens of one shape share their lines
        List<SetLine> common = set.computeIfAbsent(
                List.of(template.code(), artboard.code(), piece.language()),
                key -> lines(template, artboard, texts, false));
        Optional<Sheet.Code> code = Optional.ofNullable(artboard.places().get(QR))
                .filter(place -> piece.size().isPaper())
                .map(place -> new Sheet.Code(QrCode.of(leadsTo, ErrorCorrection.MEDIUM), place.box()));
        return new Sheet(piece, template, artboard, common, lines(template, artboard, texts, true), code);
    }

    private static List<SetLine> lines(Template template, Artboard artboard, Map<String, String> texts, boolean own) {
        List<SetLine> lines = new ArrayList<>();
        for (Slot slot : template.slots()) {
            Place place = artboard.places().get(slot.name());
            if (OWN.contains(slot.name()) != own || place == null) {
                continue;
            }
            String where = template.code() + "/" + artboard.code() + ".svg, " + slot.name();
            String text = texts.get(slot.name());
            List<Double> sizes = artboard.sizes().get(slot.name());
            if (text == null || sizes == null) {
                throw new TemplateException(where + ": there are no " + (text == null ? "words" : "sizes") + " for it");
            }
            lines.addAll(Setting.set(where, slot, place, sizes, text));
        }
        return List.copyOf(lines);
    }

    private Map<String, String> wordsOf(Piece piece) {
        ForceWords force = force(piece.force());
        Map<String, String> all = new LinkedHashMap<>(words.getOrDefault(piece.language(), Map.of()));
        all.putAll(require(piece.template()).words().getOrDefault(piece.language(), Map.of()));
        all.put("force", forceName(piece.force(), piece.language()));
        all.computeIfPresent(
                "pledge",
                (key, pledge) -> pledge.replace("{area}", force.areas().getOrDefault(piece.language(), "")));
        return all;
    }

    private ForceWords force(Force force) {
        ForceWords known = force.equals(EVERYWHERE) ? everywhere : forces.get(force);
        if (known == null) {
            throw new TemplateException("There are no pictures for the force " + force);
        }
        return known;
    }

    private Template require(String template) {
        Template known = templates.get(template);
        if (known == null) {
            throw new TemplateException(
                    "There is no template " + template + "; there are " + String.join(", ", templates.keySet()));
        }
        return known;
    }

    private static List<PieceSize> sizes(JsonNode yaml) {
        List<PieceSize> all = new ArrayList<>();
        Template.need("sizes.yaml", yaml, "sizes", "sizes").forEach(node -> {
            try {
                all.add(new PieceSize(
                        node.path("code").asString(),
                        node.path("name").asString(),
                        node.path("artboard").asString(),
                        node.path("width").asInt(),
                        node.path("height").asInt(),
                        PieceSize.Format.valueOf(
                                node.path("format").asString("png").toUpperCase(Locale.ROOT)),
                        node.path("social").asBoolean(true)));
            } catch (IllegalArgumentException wrong) {
                throw new TemplateException("sizes.yaml: format must be png or pdf, was " + node.path("format"), wrong);
            }
        });
        return List.copyOf(all);
    }
}
