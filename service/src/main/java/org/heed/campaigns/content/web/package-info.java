/** The list of content tasks, a task with its text, and the key messages. */
@NullMarked
package org.heed.campaigns.content.web;

import org.jspecify.annotations.NullMarked;
