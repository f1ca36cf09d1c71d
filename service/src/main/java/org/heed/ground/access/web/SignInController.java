package org.heed.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.StaffFrame;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signs the made-up people of the demonstration in and out, from this machine only. */
@Controller
@OnStaffFront
class SignInController {
    private final DemoPeople people;
    private final Desks desks;
    private final AuditLog audit;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInController(DemoPeople people, Desks desks, AuditLog audit) {
        this.people = people;
        this.desks = desks;
        this.audit = audit;
    }

    @GetMapping("/sign-in")
    Page signIn() {
        return Page.of(
                "ground/access/signIn",
                new SignInPage(StaffFrame.signedOut("Sign in", StaffFrame.Data.MADE_UP), people.all()));
    }

    @PostMapping("/sign-in")
    View signIn(@RequestParam String person, HttpServletRequest request, HttpServletResponse response) {
        if (!isLoopback(request)) {
            throw new SecretExistence();
        }
        Person chosen = people.find(person).orElseThrow(SecretExistence::new);
        audit.record(chosen.id(), chosen.role().name(), Verb.SIGN_IN, chosen.id(), "demonstration");
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                chosen, null, List.of(new SimpleGrantedAuthority(chosen.role().name()))));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return seeOther(home(chosen));
    }

    @GetMapping("/")
    View start(Person person) {
        return seeOther(home(person));
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        SecurityContextHolder.clearContext();
        return seeOther("/sign-in");
    }

    private String home(Person person) {
        return desks.entries(person).stream()
                .map(NavigationEntry::href)
                .findFirst()
                .orElse("/sign-in");
    }

    private static View seeOther(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return view;
    }

    private static boolean isLoopback(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
