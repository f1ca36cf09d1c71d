package org.heed.campaigns.coverage;

import org.jspecify.annotations.Nullable;

/** How the lines of one kind of file become things. */
interface LineRule<T> {

    /** The thing; null or with reasons told to the line when something is wrong. */
    @Nullable
    T read(TypedLine line);

    /** What makes two lines the same thing. */
    String key(T thing);

    /** What two lines of the same key share, such as "the same cinema". */
    String sameness();
}
