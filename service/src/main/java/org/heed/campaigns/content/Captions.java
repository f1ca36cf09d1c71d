package org.heed.campaigns.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The captions of a film, read from SubRip (SRT) or WebVTT, as WebVTT and as a plain transcript.
 *
 * @param cues in the order of the file
 */
public record Captions(List<Cue> cues) {
    /** Characters in a line that most screens show without a break. */
    public static final int LONGEST_LINE = 42;

    /** Characters a second that most adults read. */
    public static final int FASTEST = 17;

    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[.,](\\d{3})\\s+-->\\s+(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[.,](\\d{3})(?:\\s.*)?");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>|<\\d{2}:[^>]*>");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"'’”)]*$");

    public Captions {
        cues = List.copyOf(cues);
    }

    /** Why a file is not captions, in one sentence. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /** Reads SRT or WebVTT; styles, notes and positions are left out. */
    public static Captions parse(String file) throws Unreadable {
        String plain = file.replace("\uFEFF", "");
        boolean vtt = plain.startsWith("WEBVTT");
        String[] lines = plain.split("\\R", -1);
        List<Cue> cues = new ArrayList<>();
        for (int at = 0; at < lines.length; at++) {
            if (!lines[at].contains("-->")) {
                continue;
            }
            Matcher times = TIMES.matcher(lines[at].strip());
            if (!times.matches()) {
                throw new Unreadable("Line " + (at + 1) + " must have times such as 00:00:01,000 --> 00:00:03,500");
            }
            List<String> words = new ArrayList<>();
            while (at + 1 < lines.length && !lines[at + 1].isBlank()) {
                at++;
                String line = MARKUP.matcher(lines[at]).replaceAll("").strip();
                words.add(vtt ? line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") : line);
            }
            if (words.isEmpty()) {
                throw new Unreadable("The caption on line " + (at + 1) + " has no words");
            }
            cues.add(new Cue(time(times, 1), time(times, 5), words));
        }
        if (cues.isEmpty()) {
            throw new Unreadable("The file must hold captions in SRT or WebVTT, and holds none");
        }
        return new Captions(cues);
    }

    private static Duration time(Matcher times, int group) {
        String hours = times.group(group);
        return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(Long.parseLong(times.group(group + 1)))
                .plusSeconds(Long.parseLong(times.group(group + 2)))
                .plusMillis(Long.parseLong(times.group(group + 3)));
    }

    /** What a viewer would stumble over, one sentence each; empty when all is well. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            String which = "Caption " + (i + 1) + " (" + vttTime(cue.from()) + ") ";
            if (cue.until().compareTo(cue.from()) <= 0) {
                warnings.add(which + "ends before it begins");
            } else if (cue.speed() > FASTEST) {
                warnings.add(which
                        + String.format(
                                Locale.UK,
                                "must be read at %.0f characters a second; %d is comfortable",
                                cue.speed(),
                                FASTEST));
            }
            if (i > 0 && cue.from().compareTo(cues.get(i - 1).from()) < 0) {
                warnings.add(which + "begins before the one in front of it");
            } else if (i > 0 && cue.from().compareTo(cues.get(i - 1).until()) < 0) {
                warnings.add(which + "begins while the one in front of it still stands");
            }
            for (String line : cue.lines()) {
                int length = line.codePointCount(0, line.length());
                if (length > LONGEST_LINE) {
                    warnings.add(which + "has a line of " + length + " characters; " + LONGEST_LINE + " fit");
                }
            }
        }
        return List.copyOf(warnings);
    }

    /** As WebVTT, which every browser reads. */
    public String webVtt() {
        return "WEBVTT\n\n"
                + cues.stream()
                        .map(cue -> vttTime(cue.from()) + " --> " + vttTime(cue.until()) + "\n"
                                + String.join(
                                        "\n",
                                        cue.lines().stream()
                                                .map(line -> line.replace("&", "&amp;")
                                                        .replace("<", "&lt;"))
                                                .toList()))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    /** As SubRip. */
    public String subRip() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            out.append(i + 1).append('\n').append(vttTime(cue.from()).replace('.', ','));
            out.append(" --> ").append(vttTime(cue.until()).replace('.', ',')).append('\n');
            out.append(String.join("\n", cue.lines())).append("\n\n");
        }
        return out.toString();
    }

    /** All words in order, a paragraph after each sentence that ends with a pause of two seconds or with the film. */
    public String transcript() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            String words = String.join(" ", cues.get(i).lines());
            out.append(words);
            boolean last = i + 1 == cues.size();
            boolean pause = !last
                    && cues.get(i + 1).from().minus(cues.get(i).until()).toMillis() >= 2_000
                    && SENTENCE_END.matcher(words).matches();
            out.append(last ? "\n" : pause ? "\n\n" : " ");
        }
        return out.toString();
    }

    private static String vttTime(Duration time) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                time.toHours(),
                time.toMinutesPart(),
                time.toSecondsPart(),
                time.toMillisPart());
    }
}
