package org.heed.campaigns.coverage;

/**
 * A line of a file that cannot be booked.
 *
 * @param number of its first line in the file, from 1
 * @param reason what is wrong and what would be right
 * @param text the line as it was written
 */
public record BadLine(int number, String reason, String text) {}
