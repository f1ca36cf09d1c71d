package org.heed.ground.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A refusal that looks like absence, since even the existence of the thing is not for this person. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class SecretExistence extends RuntimeException {
    public SecretExistence() {
        super("not found", null, false, false);
    }
}
