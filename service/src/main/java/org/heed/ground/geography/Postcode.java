package org.heed.ground.geography;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode, or the start of one, as it was meant: {@code CT1 2AB}, {@code CT1} or {@code CT}.
 *
 * @param outward the area or district, such as {@code CT} or {@code EC2M}
 * @param inward three characters, or empty if they are missing or cannot be right
 */
record Postcode(String outward, String inward) {
    private static final int LONGEST = 40;
    private static final Pattern NOT_TOLD_APART = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern AREA = Pattern.compile("[A-Z]{1,2}");
    private static final Pattern DISTRICT = Pattern.compile("([A-Z]{1,2}[0-9])([0-9A-Z]?)");
    private static final Pattern INWARD = Pattern.compile("[0-9][ABD-HJLNP-UW-Z]{2}");
    private static final Pattern INWARD_AS_TYPED = Pattern.compile("[0-9OIL][A-Z0-9]{0,2}");

    /** Reads what a person typed; empty when no part of a postcode can be made of it. */
    static Optional<Postcode> read(String typed) {
        String text = Normalizer.normalize(typed.length() > LONGEST ? "" : typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT);
        String[] parts = NOT_TOLD_APART
                .splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
        String joined = String.join("", parts);
        return whole(joined)
                .or(() -> parts.length == 2 ? twoParts(parts[0], parts[1]) : Optional.empty())
                .or(() -> outwardOnly(joined));
    }

    boolean isWhole() {
        return !inward.isEmpty();
    }

    /** Without the space, as the postcode table keeps it. */
    String compact() {
        return outward + inward;
    }

    /** The district without a closing letter: {@code EC2} of {@code EC2M}; empty for an area alone. */
    Optional<String> plainDistrict() {
        Matcher district = DISTRICT.matcher(outward);
        return district.matches()
                ? Optional.of(district.group(2).chars().allMatch(Character::isDigit) ? outward : district.group(1))
                : Optional.empty();
    }

    String area() {
        return outward.replaceFirst("[0-9].*", "");
    }

    private static Optional<Postcode> whole(String joined) {
        if (joined.length() < 5 || joined.length() > 7) {
            return Optional.empty();
        }
        String outward = mendOutward(joined.substring(0, joined.length() - 3));
        String inward = mendInward(joined.substring(joined.length() - 3));
        return DISTRICT.matcher(outward).matches() && INWARD.matcher(inward).matches()
                ? Optional.of(new Postcode(outward, inward))
                : Optional.empty();
    }

    /** A district and the start of an inward part, or an inward part that cannot be right. */
    private static Optional<Postcode> twoParts(String first, String second) {
        String outward = mendOutward(first);
        return DISTRICT.matcher(outward).matches()
                        && INWARD_AS_TYPED.matcher(second).matches()
                ? Optional.of(new Postcode(outward, ""))
                : Optional.empty();
    }

    private static Optional<Postcode> outwardOnly(String joined) {
        if (AREA.matcher(joined).matches()) {
            return Optional.of(new Postcode(joined, ""));
        }
        String outward = mendOutward(joined);
        return DISTRICT.matcher(outward).matches() ? Optional.of(new Postcode(outward, "")) : Optional.empty();
    }

    /** The inward part starts with a digit, so a letter that looks like one was meant as one. */
    private static String mendInward(String inward) {
        char first = inward.charAt(0);
        char digit = first == 'O' ? '0' : first == 'I' || first == 'L' ? '1' : first;
        return digit + inward.substring(1);
    }

    /** No area has a zero, and no district a letter O: each is read as the other where it cannot be itself. */
    private static String mendOutward(String outward) {
        return outward.replaceFirst("^0(?=[A-Z])", "O")
                .replaceFirst("^([A-Z])0(?=[0-9])", "$1O")
                .replaceFirst("^([A-Z]{2})O$", "$10")
                .replaceFirst("(?<=[0-9])O$", "0");
    }
}
