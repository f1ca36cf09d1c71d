package org.heed.ground.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class AssetFilesTest {
    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

    @EnableWebMvc
    @Import(AssetFiles.class)
    static class Front {}

    @BeforeEach
    void start() {
        Assumptions.assumeTrue(
                AssetFiles.class.getResource("/static/assets/assets.properties") != null, "no front end built");
        context.setServletContext(new MockServletContext());
        context.register(Front.class);
        context.refresh();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void aStylesheetComesCompressedAndMayBeKeptForAYear() throws Exception {
        MockMvc front = MockMvcBuilders.webAppContextSetup(context).build();

        front.perform(get(Assets.url("public.css")).header("Accept-Encoding", "gzip, br"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "br"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        front.perform(get(Assets.url("public.css")))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Content-Encoding"));
    }
}
