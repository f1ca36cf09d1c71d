package org.heed.uplift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The version of this library, to stand beside every figure that it gave: with the same version, seed and data, another
 * person gets the same figures.
 *
 * <p>It follows Semantic Versioning 2.0.0: the first number rises when a name, a shape or a published figure changes, the
 * second when something is added, the third when something is mended.
 */
public final class Version {

    private Version() {}

    /** The version in use, such as {@code 1.2.0}. */
    public static String current() {
        try (InputStream text = Version.class.getResourceAsStream("version")) {
            if (text == null) {
                throw new IllegalStateException("this build of uplift carries no version: build it with Maven");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the version of uplift could not be read", unreadable);
        }
    }
}
