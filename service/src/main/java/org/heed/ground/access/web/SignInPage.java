package org.heed.ground.access.web;

import java.util.List;
import org.heed.ground.access.Person;
import org.heed.ground.web.StaffFrame;

/** The people of the demonstration to choose from. */
public record SignInPage(StaffFrame frame, List<Person> people) {}
