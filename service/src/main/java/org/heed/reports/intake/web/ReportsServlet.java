package org.heed.reports.intake.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.heed.ground.web.OnPublicFront;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leads reports to the API without Spring's dispatcher, which costs as much processor time as reading, checking and sealing
 * a report together (docs/evidence/intake.md). Every other address goes through it.
 */
final class ReportsServlet extends HttpServlet {
    private final transient ReportsApi api;

    private ReportsServlet(ReportsApi api) {
        this.api = api;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        api.accept(request, response);
    }

    /** Puts the servlet before the dispatcher at its one address. */
    @Configuration(proxyBeanMethods = false)
    @OnPublicFront
    static class Registration {
        @Bean
        ServletRegistrationBean<ReportsServlet> reports(ReportsApi api) {
            return new ServletRegistrationBean<>(new ReportsServlet(api), ReportsApi.PATH);
        }
    }
}
