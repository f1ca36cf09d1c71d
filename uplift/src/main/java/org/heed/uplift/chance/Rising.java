package org.heed.uplift.chance;

import java.util.function.DoubleUnaryOperator;

/** Where a function that rises from 0 at 0 reaches a height, found by halving; slow, but never lost. */
final class Rising {

    private Rising() {}

    static double reaching(DoubleUnaryOperator function, double height) {
        double upper = 1;
        while (function.applyAsDouble(upper) < height && upper < Double.MAX_VALUE / 4) {
            upper *= 2;
        }
        double lower = upper / 2;
        while (function.applyAsDouble(lower) > height && lower > Double.MIN_NORMAL) {
            upper = lower;
            lower /= 2;
        }
        double middle = (lower + upper) / 2;
        while (lower < middle && middle < upper) {
            if (function.applyAsDouble(middle) < height) {
                lower = middle;
            } else {
                upper = middle;
            }
            middle = (lower + upper) / 2;
        }
        return middle;
    }
}
