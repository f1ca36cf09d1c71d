package org.heed.campaigns.coverage;

/** A booking that stands, with the number by which it can be withdrawn. */
public record KeptBooking(long id, Booking booking) {}
