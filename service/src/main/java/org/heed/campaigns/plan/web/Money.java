package org.heed.campaigns.plan.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.heed.campaigns.plan.CostLine;

/** Pounds as people write and read them. */
final class Money {
    private Money() {}

    /** Such as {@code £1,234} or {@code £1,234.50}, with a true minus sign. */
    static String pounds(long pence) {
        String sign = pence < 0 ? "−" : "";
        long size = Math.abs(pence);
        return size % 100 == 0
                ? String.format(Locale.UK, "%s£%,d", sign, size / 100)
                : String.format(Locale.UK, "%s£%,d.%02d", sign, size / 100, size % 100);
    }

    static String pounds(BigDecimal pounds) {
        return pounds(pence(pounds));
    }

    static long pence(BigDecimal pounds) {
        return pounds.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** As it stands in a field: 1234 or 1234.50. */
    static String typed(long pence) {
        BigDecimal pounds = new BigDecimal(pence).movePointLeft(2);
        return pence % 100 == 0 ? pounds.toBigInteger().toString() : pounds.toPlainString();
    }

    /** Reads pounds with or without a sign, commas and pence; nothing typed is 0. */
    static Optional<Long> read(String typed) {
        String plain = typed.replaceAll("[£,\\s]", "");
        if (plain.isEmpty()) {
            return Optional.of(0L);
        }
        if (!plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            return Optional.empty();
        }
        long pence = pence(new BigDecimal(plain));
        return pence <= CostLine.MOST ? Optional.of(pence) : Optional.empty();
    }
}
