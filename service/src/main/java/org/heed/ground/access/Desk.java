package org.heed.ground.access;

import org.heed.ground.web.NavigationEntry;

/**
 * A desk in the staff menu, told as a bean by the room that owns it.
 *
 * @param entry how it stands in the menu
 * @param right the right without which it is not shown
 * @param order place in the menu, small first
 */
public record Desk(NavigationEntry entry, Right right, int order) {}
