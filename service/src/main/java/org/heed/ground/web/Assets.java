package org.heed.ground.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Knows under which name, with a hash of its content, each stylesheet, script and picture is served. */
public final class Assets {
    static final String PATH = "/assets/";

    private static final Properties NAMES = names();

    private Assets() {}

    /** The address of a file by its plain name, such as {@code public.css}. */
    public static String url(String name) {
        return PATH + NAMES.getProperty(name, name); // built without the front end: the page stands, only unstyled
    }

    private static Properties names() {
        Properties names = new Properties();
        try (InputStream file = Assets.class.getResourceAsStream("/static/assets/assets.properties")) {
            if (file != null) {
                names.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
