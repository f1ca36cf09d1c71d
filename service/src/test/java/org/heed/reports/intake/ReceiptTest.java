package org.heed.reports.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private final Receipt receipt = receipt(7);

    @Test
    void whatIsReadAloudIsReadBack() {
        assertThat(Receipt.parse(receipt.grouped())).contains(receipt);
        assertThat(Receipt.parse(" " + receipt.code().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(receipt);
    }

    @Test
    void oIAndLAreReadAsZeroAndOne() {
        Receipt zeros = Receipt.of(new byte[16]);
        assertThat(Receipt.parse(zeros.code().replace('0', 'O'))).contains(zeros);
    }

    @Test
    void digitsOfOtherScriptsAreDigits() {
        StringBuilder typed = new StringBuilder();
        receipt.grouped()
                .chars()
                .forEach(each -> typed.appendCodePoint(each >= '0' && each <= '9' ? 0x0660 + each - '0' : each));
        assertThat(Receipt.parse(typed.toString())).contains(receipt);
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        String code = receipt.code();
        for (int at = 0; at < code.length(); at++) {
            for (char other : alphabet.toCharArray()) {
                if (other != code.charAt(at)) {
                    assertThat(Receipt.parse(code.substring(0, at) + other + code.substring(at + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void itNeverSaysItselfByAccident() {
        assertThat(receipt.toString()).doesNotContain(receipt.code());
    }

    private static Receipt receipt(long seed) {
        byte[] bits = new byte[16];
        new Random(seed).nextBytes(bits);
        return Receipt.of(bits);
    }
}
