package org.heed.reports.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer of the API that is no receipt (RFC 9457); it never gives back what was sent. */
record Problem(int status, String title, String detail, List<WireFault> faults) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, List.of());
    }

    void write(HttpServletResponse response) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("type", "about:blank");
        root.put("title", title);
        root.put("status", status);
        root.put("detail", detail);
        if (!faults.isEmpty()) {
            ArrayNode errors = root.putArray("errors");
            for (WireFault fault : faults) {
                errors.addObject().put("field", fault.field()).put("message", fault.message());
            }
        }
        byte[] body = JSON.writeValueAsBytes(root);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
