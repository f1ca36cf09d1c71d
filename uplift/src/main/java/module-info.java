/** The effect of a campaign with the interval that its design supports; needs nothing but the JDK. */
module org.heed.uplift {
    exports org.heed.uplift;
    exports org.heed.uplift.outcomes;
    exports org.heed.uplift.randomisation;
    exports org.heed.uplift.shocks;
}
