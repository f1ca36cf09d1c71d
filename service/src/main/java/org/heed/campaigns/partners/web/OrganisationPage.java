package org.heed.campaigns.partners.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Tag;

/** One organisation: what is kept of it, whom letters go to, its links, and what happened. */
public record OrganisationPage(
        StaffFrame frame,
        String name,
        String about,
        Tag state,
        String told,
        FieldErrors errors,
        List<Field> change,
        List<Person> contacts,
        List<Field> contact,
        List<Link> links,
        List<Event> events,
        Field note,
        String address) {

    /** A contact. */
    public record Person(long id, String name, String email, String language) {}

    /** A link of a campaign. */
    public record Link(String id, String campaign, String contact, String until, Tag state, boolean mayWithdraw) {}

    /** Something that happened. */
    public record Event(String day, String what, String note, String by) {}
}
