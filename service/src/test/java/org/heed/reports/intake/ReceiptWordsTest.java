package org.heed.reports.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptWordsTest {
    private final Random random = new Random(11);

    private Receipt receipt() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return Receipt.of(bits);
    }

    @Test
    void twelveWordsSayTheSameAsTheCharacters() {
        for (int round = 0; round < 1_000; round++) {
            Receipt receipt = receipt();
            assertThat(receipt.words()).hasSize(12);
            assertThat(Receipt.parse(String.join(" ", receipt.words()))).contains(receipt);
        }
    }

    @Test
    void readingForgivesCaseNumbersSignsAndEndings() {
        Receipt receipt = receipt();
        StringBuilder list = new StringBuilder();
        for (int at = 0; at < 12; at++) {
            String word = receipt.words().get(at).toUpperCase(Locale.ROOT);
            list.append(at + 1)
                    .append(". ")
                    .append(word)
                    .append(word.length() > 4 ? "X" : "")
                    .append(",\n");
        }
        assertThat(Receipt.parse(list.toString())).contains(receipt);
        assertThat(Receipt.parse(String.join("-", receipt.words()))).contains(receipt);
    }

    @Test
    void anotherOrderOrAMissingWordIsNoReceiptOrAnotherOne() {
        int taken = 0;
        for (int round = 0; round < 1_000; round++) {
            Receipt receipt = receipt();
            List<String> words = new ArrayList<>(receipt.words());
            assertThat(Receipt.parse(String.join(" ", words.subList(0, 11)))).isEmpty();
            Collections.swap(words, 0, 11);
            if (Receipt.parse(String.join(" ", words)).isPresent() && !words.equals(receipt.words())) {
                taken++;
            }
        }
        assertThat(taken)
                .as("four bits of check let one in sixteen through, and then it opens nothing")
                .isBetween(20, 120);
    }

    @Test
    void whatIsNoReceiptIsNoReceiptHoweverLong() {
        assertThat(Receipt.parse("")).isEmpty();
        assertThat(Receipt.parse("heed ".repeat(100_000))).isEmpty();
        assertThat(Receipt.parse("\u0000\ud800 \u202e")).isEmpty();
    }
}
