package org.heed.uplift.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 40, 90})
    void valuesAndVectorsGiveTheMatrixBack(int size) {
        SplittableRandom random = new SplittableRandom(size);
        int rank = Math.max(1, size / 2);
        Matrix points = Matrix.of(size, rank, (i, j) -> random.nextDouble(-1, 1));
        Matrix matrix = points.gram(); // half of its eigenvalues are 0
        Spectrum spectrum = Spectrum.of(matrix);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double cell = 0;
                double product = 0;
                for (int e = 0; e < size; e++) {
                    cell += spectrum.value(e) * spectrum.vector(i, e) * spectrum.vector(j, e);
                    product += spectrum.vector(i, e) * spectrum.vector(j, e);
                }
                assertEquals(matrix.at(i, j), cell, 1e-11 * size);
                assertEquals(i == j ? 1 : 0, product, 1e-12 * size);
            }
        }
    }

    @Test
    void aDiagonalMatrixKeepsItsDiagonal() {
        Spectrum spectrum = Spectrum.of(Matrix.of(3, 3, (i, j) -> i == j ? i + 1 : 0));
        assertEquals(3, spectrum.largest(), 1e-15);
    }
}
