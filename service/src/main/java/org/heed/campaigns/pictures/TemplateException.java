package org.heed.campaigns.pictures;

/** A template, or a file that belongs to one, cannot be used; the message is one sentence for the person who edits it. */
public final class TemplateException extends RuntimeException {
    public TemplateException(String sentence) {
        super(sentence);
    }

    public TemplateException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
