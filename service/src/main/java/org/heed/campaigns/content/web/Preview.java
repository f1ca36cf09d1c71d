package org.heed.campaigns.content.web;

/**
 * A piece as shown on a page.
 *
 * @param image address of its small picture
 * @param file address of the piece itself
 */
public record Preview(
        String name, String fileName, String language, String image, int width, int height, String file, String alt) {}
