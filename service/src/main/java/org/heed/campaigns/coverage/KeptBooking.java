package org.heed.campaigns.coverage;

/** A booking that stands, with the number by which it can be withdrawn and that of its cinema. */
public record KeptBooking(long id, long site, Booking booking) {}
