package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/** Counts summed before and in the flight. */
record RatioLayout(Panel.Kind panelKind, BlockDesign design) implements Layout {

    static RatioLayout of(Panel shape, AssignmentSet set) {
        return new RatioLayout(shape.kind(), BlockDesign.of(shape, set));
    }

    @Override
    public int kinds() {
        return BlockDesign.KINDS;
    }

    @Override
    public int kind(int period) {
        return design.kind(period);
    }

    @Override
    public double transformed(double cell) {
        return cell;
    }

    @Override
    public double checked(Panel panel, int row, int period) {
        return NonNegative.cell(panel, row, period);
    }

    @Override
    public Profile profile(double[] sums, int ran) {
        return RatioProfile.of(panelKind, sums, design.treated(), ran);
    }
}
