package org.heed.uplift.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SignificanceTest {

    @Test
    void aShareThatIsExactlyTheSignificanceRejects() {
        assertEquals(1, Significance.countUpTo(1 - 0.95, 20));
        assertEquals(12, Significance.countUpTo(1 - 0.9, 120));
        assertEquals(6, Significance.countUpTo(1 - 0.95, 126));
        assertTrue(Significance.rejects(12.0 / 120, 0.9));
        assertFalse(Significance.rejects(13.0 / 120, 0.9));
    }
}
