package org.heed.campaigns.publishing.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What stands at an address of the site.
 *
 * @param changed when it last did
 * @param status of the answer over HTTP
 */
public record Document(byte[] bytes, String type, Instant changed, int status) {
    static final String HTML = "text/html;charset=UTF-8";
    static final String TEXT = "text/plain;charset=UTF-8";
    static final String PDF = "application/pdf";
    static final String PEM = "application/x-pem-file";

    static Document of(byte[] bytes, String type, Instant changed) {
        return new Document(bytes, type, changed, 200);
    }

    static Document text(String text, String type, Instant changed) {
        return of(text.getBytes(StandardCharsets.UTF_8), type, changed);
    }

    /** The same for a page that is gone on purpose. */
    Document gone() {
        return new Document(bytes, type, changed, 410);
    }

    public boolean isPage() {
        return type.equals(HTML);
    }

    /** A strong entity tag: another for other bytes. */
    String tag() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
