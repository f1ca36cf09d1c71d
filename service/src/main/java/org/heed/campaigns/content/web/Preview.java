package org.heed.campaigns.content.web;

/**
 * A piece as shown on a page.
 *
 * @param about its design and language
 * @param image address of its small picture
 * @param width that it takes on a page, in CSS pixels
 * @param file address of the piece itself
 */
public record Preview(
        String name,
        String about,
        String fileName,
        String language,
        String image,
        int width,
        int height,
        String file,
        String alt) {}
