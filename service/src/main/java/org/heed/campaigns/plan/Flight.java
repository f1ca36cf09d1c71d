package org.heed.campaigns.plan;

/** One medium over weeks on end. */
public record Flight(Medium medium, Run run) {}
